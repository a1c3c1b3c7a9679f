using System.Security.Cryptography;
using System.Text;
using Gateway.Record.Layout;

namespace Gateway.Tests.Record.Layout;

public sealed class LeafTests
{
    private const string Time = "2026-09-03T14:05:06.789Z";
    private static readonly byte[] Nonce = [.. Enumerable.Range(0, 16).Select(i => (byte)i)];

    [Fact]
    public void A_leaf_is_four_members_in_one_order()
    {
        var commitment = Convert.ToBase64String(SHA256.HashData([.. Nonce, .. "body"u8]));

        Assert.Equal(
            $$"""{"v":1,"index":70000,"time":"2026-09-03T14:05:06.789Z","commitment":"{{commitment}}"}""",
            Encoding.UTF8.GetString(Leaf.Write(70_000, Time, Nonce, "body"u8)));
    }

    [Fact]
    public void Its_time_can_be_read_back()
    {
        Assert.True(Leaf.TryReadTime(Leaf.Write(7, Time, Nonce, "body"u8), out var time));
        Assert.Equal(Time, time);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{\"time\":\"")]
    [InlineData("{\"time\":\"2026-09-03T14:05:06")]
    [InlineData("{\"time\":\"2026-09-03 14:05:06.789Z\"}")]
    public void Where_there_is_no_time_none_is_read(string leaf)
        => Assert.False(Leaf.TryReadTime(Encoding.UTF8.GetBytes(leaf), out _));
}
