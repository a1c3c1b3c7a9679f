using Gateway.Record.Layout;

namespace Gateway.Tests.Record.Layout;

public sealed class Rfc6962Tests
{
    /// <summary>The inputs of Certificate Transparency's well-known test of eight leaves.</summary>
    private static readonly string[] Leaves =
    [
        "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f",
    ];

    [Theory]
    [InlineData(0, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")]
    [InlineData(1, "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d")]
    [InlineData(2, "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125")]
    [InlineData(3, "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77")]
    [InlineData(4, "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7")]
    [InlineData(5, "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4")]
    [InlineData(6, "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef")]
    [InlineData(7, "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c")]
    [InlineData(8, "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328")]
    public void The_root_of_the_known_leaves_is_known(int size, string root)
    {
        var frontier = Frontier.Empty;
        foreach (var leaf in Leaves.Take(size))
            frontier = frontier.Append(Rfc6962.LeafHash(Convert.FromHexString(leaf)));

        Assert.Equal(root, Convert.ToHexStringLower(frontier.Root()));
        Assert.Equal(size, frontier.Size);
    }

    [Fact]
    public void A_node_may_be_hashed_in_place()
    {
        var left = Rfc6962.LeafHash("left"u8);
        var right = Rfc6962.LeafHash("right"u8);
        var apart = new byte[Rfc6962.HashSize];
        Rfc6962.NodeHash(left, right, apart);

        Rfc6962.NodeHash(left, right, right);

        Assert.Equal(apart, right);
    }
}
