using Gateway.Record.Notes;
using Gateway.Record.Publish;
using Gateway.Record.Tiles;

namespace Gateway.Tests.Commands;

public sealed class AuditProveTests : IDisposable
{
    private readonly WorkingFolder _folder = new();

    [Fact]
    public async Task A_proof_of_an_entry_holds_under_the_published_key()
    {
        await PublishedAsync(6);

        var ran = await _folder.RunAsync("audit", "prove", "4");

        Assert.Equal((0, ""), (ran.Exit, ran.Error));
        var proof = ProofFile.Parse(ran.Out)!;
        Assert.Equal(4, proof.Index);
        Assert.True(proof.Holds(VerifierKey.Parse(Key())!));
        Assert.False((proof with { Index = 3 }).Holds(VerifierKey.Parse(Key())!));
        Assert.False((proof with { Leaf = proof.Leaf.Add(1) }).Holds(VerifierKey.Parse(Key())!));
    }

    [Fact]
    public async Task What_is_not_covered_is_not_proved()
    {
        await PublishedAsync(6);

        var ran = await _folder.RunAsync("audit", "prove", "6");

        Assert.Equal((2, "error: the newest checkpoint covers entries 0 to 5"), (ran.Exit, ran.ErrorLines[0]));
    }

    [Fact]
    public async Task Before_anything_is_published_nothing_is_proved()
    {
        await _folder.WithLedgerAsync(1);

        var ran = await _folder.RunAsync("audit", "prove", "0");

        Assert.Equal((2, ""), (ran.Exit, ran.Out));
        Assert.Contains("no checkpoint has been published", ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_has_only_the_published_log_can_verify_it()
    {
        await PublishedAsync(6);
        File.Copy(Published("checkpoint"), Path.Combine(_folder.Name, "kept"));

        var sound = await _folder.RunAsync("audit", "verify", "--log", Published(""), "--key", Published("keys"), "--since", "kept");
        var keyless = await _folder.RunAsync("audit", "verify", "--log", Published(""));
        File.Delete(Published("tile/entries/000.p/6"));
        var spoilt = await _folder.RunAsync("audit", "verify", "--log", Published(""), "--key", Key());

        Assert.Equal((0, "All 6 entries are those that the checkpoint was signed for, and the log goes on from the 6 of the kept one."), (sound.Exit, sound.OutLines[0]));
        Assert.Equal((2, "error: --log needs --key: without it nobody knows who has signed"), (keyless.Exit, keyless.ErrorLines[0]));
        Assert.Equal(1, spoilt.Exit);
    }

    public void Dispose() => _folder.Dispose();

    private string Published(string file) => Path.Combine(_folder.Name, "data/ledger/published/epoch-1", file);

    private string Key() => File.ReadLines(Published("keys")).First();

    private async Task PublishedAsync(int entries)
    {
        await _folder.WithLedgerAsync(entries);
        new LedgerPublishing(Path.Combine(_folder.Name, "data/ledger")).Publish();
    }
}
