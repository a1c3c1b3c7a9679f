using System.Security.Cryptography;
using FsCheck;
using FsCheck.Fluent;
using Gateway.Record.Layout;

namespace Gateway.Tests.Record.Layout;

public sealed class FrontierTests
{
    [Fact]
    public void The_root_is_that_of_the_definition()
        => Prop.ForAll(ArbMap.Default.ArbFor<byte[][]>(), leaves =>
                Convert.ToHexString(Grown(leaves).Root()) == Convert.ToHexString(Defined(leaves)))
            .QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(255)]
    [InlineData(256)]
    [InlineData(1000)]
    public void The_root_of_many_leaves_is_that_of_the_definition(int size)
    {
        byte[][] leaves = [.. Enumerable.Range(0, size).Select(BitConverter.GetBytes)];

        Assert.Equal(Defined(leaves), Grown(leaves).Root());
    }

    [Fact]
    public void A_frontier_read_back_grows_like_the_one_written()
    {
        for (var size = 0; size < 40; size++)
        {
            var written = Grown([.. Enumerable.Range(0, size).Select(BitConverter.GetBytes)]);
            var read = Frontier.Parse(written.Size, written.Peaks)!;
            var leaf = Rfc6962.LeafHash("next"u8);

            Assert.Equal(written.Append(leaf).Root(), read.Append(leaf).Root());
        }
    }

    [Theory]
    [InlineData(-1, 0)]
    [InlineData(0, 32)]
    [InlineData(3, 32)]
    [InlineData(3, 63)]
    [InlineData(4, 64)]
    public void Peaks_that_do_not_fit_the_size_are_refused(long size, int bytes)
        => Assert.Null(Frontier.Parse(size, new byte[bytes]));

    [Fact]
    public void Appending_leaves_the_frontier_as_it_was()
    {
        var three = Grown([[1], [2], [3]]);
        var root = three.Root();

        three.Append(Rfc6962.LeafHash("next"u8));

        Assert.Equal(root, three.Root());
        Assert.Equal(3, three.Size);
    }

    private static Frontier Grown(byte[][] leaves)
        => leaves.Aggregate(Frontier.Empty, (frontier, leaf) => frontier.Append(Rfc6962.LeafHash(leaf)));

    /// <summary>RFC 6962, section 2.1, word for word.</summary>
    private static byte[] Defined(ReadOnlySpan<byte[]> leaves)
    {
        if (leaves.Length == 0)
            return SHA256.HashData([]);
        if (leaves.Length == 1)
            return SHA256.HashData([0, .. leaves[0]]);
        var k = 1;
        while (k * 2 < leaves.Length)
            k *= 2;
        return SHA256.HashData([1, .. Defined(leaves[..k]), .. Defined(leaves[k..])]);
    }
}
