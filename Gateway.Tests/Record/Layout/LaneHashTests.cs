using System.Security.Cryptography;
using FsCheck;
using FsCheck.Fluent;
using Gateway.Record.Layout;

namespace Gateway.Tests.Record.Layout;

public sealed class LaneHashTests
{
    [Fact]
    public void Messages_of_every_length_around_a_block_have_their_sha_256()
    {
        byte[][] messages = [.. Enumerable.Range(0, 300).Select(RandomNumberGenerator.GetBytes)];

        Assert.Equal(messages.Select(SHA256.HashData), Rfc6962.HashesOf([.. messages.Select(message => (ReadOnlyMemory<byte>)message)]));
    }

    [Fact]
    public void Any_messages_together_have_the_hashes_they_have_alone() => Prop.ForAll<byte[][]>(messages =>
        Rfc6962.HashesOf([.. messages.Select(message => (ReadOnlyMemory<byte>)message)])
            .SelectMany(hash => hash).SequenceEqual(messages.SelectMany(SHA256.HashData))).QuickCheckThrowOnFailure();

    [Fact]
    public void A_first_block_that_all_share_counts()
    {
        var block = RandomNumberGenerator.GetBytes(64);
        byte[][] messages = [.. Enumerable.Range(40, 20).Select(RandomNumberGenerator.GetBytes)];
        var digests = new byte[messages.Length * Rfc6962.HashSize];

        LaneHash.After(block).Hash([.. messages.Select(message => (ReadOnlyMemory<byte>)message)], digests);

        Assert.Equal(messages.SelectMany(message => SHA256.HashData([.. block, .. message])), digests);
    }

    [Fact]
    public void Roots_found_together_are_those_found_one_by_one()
    {
        var trees = new List<Frontier> { Frontier.Empty };
        for (var i = 0; i < 70; i++)
            trees.Add(trees[^1].Append(SHA256.HashData([(byte)i])));

        Assert.Equal(trees.Select(tree => tree.Root()), Frontier.Roots(trees));
        Assert.Equal([trees[13].Root()], Frontier.Roots([trees[13]]));
    }
}
