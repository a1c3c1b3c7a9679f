using Gateway.Record.Layout;
using Gateway.Record.Notes;
using Gateway.Record.Publish;
using Gateway.Record.Verify;

namespace Gateway.Tests.Record.Verify;

public sealed class PublishedVerifierTests : IAsyncLifetime
{
    private readonly LedgerFolder _folder = new();
    private SignedNote _old = null!;
    private string _place = "";
    private PublishedLog _log = null!;
    private VerifierKey _key = null!;

    public async ValueTask InitializeAsync()
    {
        await _folder.FillAsync(400);
        _old = Publish();
        await _folder.FillAsync(200);
        Publish();
        _place = Path.Combine(_folder.Options.Directory, "published", "epoch-1");
        _log = new(_place);
        _key = VerifierKey.Parse(File.ReadLines(Path.Combine(_place, "keys")).First())!;
    }

    [Fact]
    public void A_sound_log_verifies_and_goes_on_from_the_checkpoint_that_was_kept()
    {
        var result = Verify(_old);

        Assert.Equal((true, 600L, "All 600 entries are those that the checkpoint was signed for, and the log goes on from the 400 of the kept one."), (result.Intact, result.Entries, result.Finding));
        Assert.Equal(_folder.Verify().Root, result.Root);
        Assert.True(Verify(null).Intact);
    }

    [Theory]
    [InlineData("tile/entries/001", 100)]
    [InlineData("tile/entries/002.p/88", 20)]
    [InlineData("tile/0/000", 33)]
    [InlineData("tile/0/002.p/88", 64)]
    [InlineData("tile/1/000.p/2", 5)]
    public void A_byte_that_was_changed_is_found(string file, int at)
    {
        var path = Path.Combine(_place, file);
        var content = File.ReadAllBytes(path);
        content[at] ^= 1;
        File.WriteAllBytes(path, content);

        Assert.False(Verify(null).Intact);
    }

    [Theory]
    [InlineData("tile/entries/001", 256)]
    [InlineData("tile/0/002.p/88", 512)]
    public void A_part_that_is_missing_is_named_by_the_entry_it_begins_with(string file, long index)
    {
        File.Delete(Path.Combine(_place, file));

        Assert.Equal((false, index), (Verify(null).Intact, Verify(null).FirstBadIndex));
    }

    [Fact]
    public async Task A_log_that_was_rewritten_is_found_out_by_the_checkpoint_that_was_kept()
    {
        using var other = new LedgerFolder();
        await other.FillAsync(700);
        File.Copy(Path.Combine(_folder.Options.Directory, "signing.key"), Path.Combine(other.Options.Directory, "signing.key"));
        var forged = new LedgerPublishing(other.Options.Directory);
        forged.Publish();

        Assert.True(Verify(forged.Log(), null).Intact);
        Assert.Contains("rewritten", Verify(forged.Log(), _old).Finding, StringComparison.Ordinal);
    }

    [Fact]
    public void A_log_that_was_cut_off_is_found_out_by_the_checkpoint_that_was_kept()
    {
        var newest = _log.Checkpoint()!;

        var result = new PublishedVerifier(_log.Tiles, _key, null).Verify(_old, newest);

        Assert.Equal((false, 400L), (result.Intact, result.FirstBadIndex));
    }

    [Fact]
    public void Whom_nobody_trusts_signs_for_nothing()
    {
        var foreign = new NoteSigner("elsewhere.example/ledger", System.Security.Cryptography.ECDsa.Create(System.Security.Cryptography.ECCurve.NamedCurves.nistP256));

        Assert.False(new PublishedVerifier(_log.Tiles, foreign.Verifier, null).Verify(_log.Checkpoint()!, null).Intact);
        Assert.False(new PublishedVerifier(_log.Tiles, foreign.Verifier, null).Verify(foreign.Sign(_old.Text), null).Intact);
        Assert.False(Verify(foreign.Sign(Checkpoint.Of(LedgerFolder.Origin, TreeHead.Empty).ToString())).Intact);
    }

    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    private SignedNote Publish() => new LedgerPublishing(_folder.Options.Directory).Publish();

    private VerificationResult Verify(SignedNote? kept) => Verify(_log, kept);

    private VerificationResult Verify(PublishedLog log, SignedNote? kept) => new PublishedVerifier(log.Tiles, _key, null).Verify(log.Checkpoint()!, kept);
}
