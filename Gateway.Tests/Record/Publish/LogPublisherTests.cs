using Gateway.Record;
using Gateway.Record.Layout;
using Gateway.Record.Notes;
using Gateway.Record.Publish;
using Gateway.Record.Store;
using Gateway.Record.Tiles;

namespace Gateway.Tests.Record.Publish;

public sealed class LogPublisherTests : IDisposable
{
    private readonly LedgerFolder _folder = new();
    private readonly string _published = Directory.CreateTempSubdirectory("published-").FullName;

    [Fact]
    public async Task A_published_log_has_the_size_and_root_of_the_committed_one_and_proves_each_of_its_entries()
    {
        await _folder.FillAsync(600);

        var note = Publish();

        var tree = Checkpoint.Parse(note.Text)!;
        Assert.Equal((LedgerFolder.Origin, 600L, _folder.Verify().Root), (tree.Origin, tree.Size, tree.Root));
        Assert.True(Keys()[0].HasSigned(note));
        using var leaves = LedgerLeaves.Open(_folder.Database);
        var nodes = new TileNodes(new TileDirectory(_published), 600);
        Assert.All(leaves.Leaves(0, 600), leaf => Assert.True(
            new ProofFile([.. leaf.Leaf], leaf.Index, [.. MerkleProofs.Inclusion(nodes, leaf.Index, 600)], note).Holds(Keys()[0])));
    }

    [Fact]
    public async Task It_goes_on_from_what_was_published_and_leaves_alone_what_has_not_grown()
    {
        await _folder.FillAsync(300);
        var first = Publish();
        Assert.Equal(first.ToString(), Publish().ToString());

        await _folder.FillAsync(300);
        var second = Publish();

        var (old, now) = (Checkpoint.Parse(first.Text)!, Checkpoint.Parse(second.Text)!);
        Assert.Equal(600, now.Size);
        Assert.True(MerkleChecks.Extends(
            300, Convert.FromBase64String(old.Root), 600, Convert.FromBase64String(now.Root), MerkleProofs.Consistency(new TileNodes(new TileDirectory(_published), 600), 300, 600)));
    }

    [Fact]
    public async Task Nothing_is_signed_that_does_not_go_on_from_what_was_signed()
    {
        await _folder.FillAsync(10);
        var backup = _folder.Backup();
        await _folder.FillAsync(10);
        var signed = Publish().ToString();
        _folder.Restore(backup);

        Assert.Throws<InvalidDataException>(Publish);
        _folder.Edit("UPDATE entry SET root = x'00' WHERE idx = 9; UPDATE head SET root = x'00'");
        Assert.Throws<InvalidDataException>(Publish);
        Assert.Equal(signed, new PublishedLog(_published).Checkpoint()!.ToString());
    }

    [Fact]
    public async Task Nothing_is_signed_that_the_tiles_do_not_lead_to()
    {
        await _folder.FillAsync(20);
        _folder.Edit("UPDATE entry SET hash = zeroblob(32) WHERE idx = 7");

        Assert.Throws<InvalidDataException>(Publish);
        Assert.Null(new PublishedLog(_published).Checkpoint());
    }

    [Fact]
    public async Task Tiles_that_were_spoilt_are_made_anew()
    {
        await _folder.FillAsync(300);
        Publish();
        File.WriteAllBytes(Path.Combine(_published, "tile/0/001.p/44"), new byte[44 * 32]);
        await _folder.FillAsync(1);

        Assert.Equal(301, Checkpoint.Parse(Publish().Text)!.Size);
    }

    [Fact]
    public async Task After_a_restored_backup_the_next_epoch_is_signed_under_a_name_of_its_own()
    {
        await _folder.FillAsync(10);
        NewEpoch.Open(_folder.Options, "The disk was lost.", TimeProvider.System, Microsoft.Extensions.Logging.Abstractions.NullLogger.Instance);
        using var leaves = LedgerLeaves.Open(_folder.Database);

        Assert.Equal($"{LedgerFolder.Origin}/epoch-2", leaves.Origin);
    }

    [Fact]
    public async Task A_new_key_is_signed_beside_by_the_one_before_it_until_that_is_dropped()
    {
        await _folder.FillAsync(5);
        Publish();
        var old = Keys().Single();

        Rotate(keepsPrevious: true);
        var both = Publish();
        Assert.True(old.HasSigned(both) && Keys()[0].HasSigned(both) && Keys()[0].Id != old.Id);

        Rotate(keepsPrevious: false);
        var alone = Publish();
        Assert.False(old.HasSigned(alone));
        Assert.True(Keys().Single().HasSigned(alone));
    }

    [Fact]
    public async Task A_key_that_others_can_read_or_that_is_none_signs_nothing()
    {
        await _folder.FillAsync(1);
        Publish();
        var file = Path.Combine(_folder.Options.Directory, "signing.key");

        File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead);
        Assert.Contains("chmod 600", Assert.Throws<LedgerStartException>(Publish).Message, StringComparison.Ordinal);
        File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        File.WriteAllText(file, "nothing");
        Assert.Contains("no ECDSA key", Assert.Throws<LedgerStartException>(Publish).Message, StringComparison.Ordinal);
    }

    public void Dispose()
    {
        _folder.Dispose();
        Directory.Delete(_published, recursive: true);
    }

    private void Rotate(bool keepsPrevious)
    {
        SigningKeys.Prepare(_folder.Options.Directory, LedgerFolder.Origin);
        SigningKeys.Rotate(_folder.Options.Directory, keepsPrevious);
    }

    private SignedNote Publish()
    {
        using var leaves = LedgerLeaves.Open(_folder.Database);
        using var keys = SigningKeys.Open(_folder.Options.Directory);
        return new LogPublisher(leaves, new(_published), keys.For(leaves.Origin)).Publish();
    }

    private VerifierKey[] Keys() => [.. File.ReadLines(Path.Combine(_published, "keys")).Select(line => VerifierKey.Parse(line)!)];
}
