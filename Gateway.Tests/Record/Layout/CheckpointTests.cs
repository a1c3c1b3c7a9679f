using Gateway.Record.Layout;

namespace Gateway.Tests.Record.Layout;

public sealed class CheckpointTests
{
    private const string EmptyRoot = "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=";

    [Fact]
    public void An_anchor_is_three_lines()
        => Assert.Equal($"gateway.example/ledger\n0\n{EmptyRoot}\n", Checkpoint.Of("gateway.example/ledger", TreeHead.Empty).ToString());

    [Fact]
    public void It_reads_back()
    {
        var anchor = new Checkpoint("gateway.example/ledger", 70_000, EmptyRoot);

        Assert.Equal(anchor, Checkpoint.Parse(anchor.ToString()));
        Assert.True(anchor.HasRoot(TreeHead.Empty.Root));
        Assert.False(anchor.HasRoot(new byte[32]));
    }

    [Theory]
    [InlineData("")]
    [InlineData("origin\n7\n")]
    [InlineData("\n7\n" + EmptyRoot + "\n")]
    [InlineData("origin\n-7\n" + EmptyRoot + "\n")]
    [InlineData("origin\n 7\n" + EmptyRoot + "\n")]
    [InlineData("origin\n99999999999999999999\n" + EmptyRoot + "\n")]
    [InlineData("origin\n7\nAAAA\n")]
    [InlineData("origin\n7\n" + EmptyRoot)]
    [InlineData("origin\n7\n" + EmptyRoot + "\nmore\n")]
    public void Anything_else_is_refused(string text) => Assert.Null(Checkpoint.Parse(text));
}
