using Gateway.Record.Notes;
using Gateway.Record.Publish;
using Gateway.Record.Store;
using Gateway.Record.Tiles;

namespace Gateway.Tests.Record.Publish;

/// <summary>A real ledger of 70,000 entries, published, and read by the code that reads Go's module log.</summary>
public sealed class OtherPeoplesCodeTests : IAsyncLifetime
{
    private const int Entries = 70_000;
    private const int Before = 40_000;

    private readonly LedgerFolder _folder = new();
    private readonly string _published = Directory.CreateTempSubdirectory("published-").FullName;
    private string _key = "";

    public async ValueTask InitializeAsync()
    {
        _folder.Options = new() { Directory = _folder.Options.Directory, Origin = LedgerFolder.Origin, Node = "north", Patience = TimeSpan.FromMinutes(1), Capacity = Entries };
        await FillAsync(Before);
        await File.WriteAllTextAsync(Beside("old"), Publish().ToString(), TestContext.Current.CancellationToken);
        await FillAsync(Entries - Before);
        Publish();
        _key = File.ReadLines(Path.Combine(_published, "keys")).First();
    }

    [Fact]
    public async Task Somebody_elses_verifier_takes_the_log_its_proofs_and_that_it_went_on()
    {
        await File.WriteAllTextAsync(Beside("proof"), Proof(54_321).ToString(), TestContext.Current.CancellationToken);

        Assert.Equal((0, $"{Entries} entries"), GoChecker.Check(_published, _key, Beside("old"), Beside("proof")));
    }

    [Fact]
    public async Task And_it_finds_whatever_is_changed()
    {
        Assert.All(["tile/0/100", "tile/1/000", "tile/2/000.p/1", "tile/entries/100", "checkpoint"], Spoilt);

        var proof = Proof(54_321);
        await File.WriteAllTextAsync(Beside("proof"), (proof with { Index = 54_320 }).ToString(), TestContext.Current.CancellationToken);
        Assert.NotEqual(0, GoChecker.Check(_published, _key, Beside("old"), Beside("proof")).Exit);
        using var other = System.Security.Cryptography.ECDsa.Create(System.Security.Cryptography.ECCurve.NamedCurves.nistP256);
        Assert.NotEqual(0, GoChecker.Check(_published, VerifierKey.Of(LedgerFolder.Origin, other).ToString()).Exit);
    }

    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        Directory.Delete(_published, recursive: true);
        Array.ForEach([Beside("old"), Beside("proof")], File.Delete);
        return ValueTask.CompletedTask;
    }

    private void Spoilt(string file)
    {
        var path = Path.Combine(_published, file);
        var content = File.ReadAllBytes(path);
        var spoilt = content.ToArray();
        spoilt[content.Length / 3] ^= 1;
        File.WriteAllBytes(path, spoilt);
        Assert.NotEqual(0, GoChecker.Check(_published, _key).Exit);
        File.WriteAllBytes(path, content);
    }

    private string Beside(string name) => $"{_published}.{name}";

    private async Task FillAsync(int count)
    {
        await using var ledger = _folder.Open();
        await LedgerFolder.AppendAsync(ledger, count);
    }

    private SignedNote Publish()
    {
        using var leaves = LedgerLeaves.Open(_folder.Database);
        using var keys = SigningKeys.Open(_folder.Options.Directory);
        return new LogPublisher(leaves, new(_published), keys.For(leaves.Origin)).Publish();
    }

    private ProofFile Proof(long index)
    {
        using var leaves = LedgerLeaves.Open(_folder.Database);
        return new([.. leaves.Leaves(index, index + 1).Single().Leaf], index, [.. MerkleProofs.Inclusion(new TileNodes(new TileDirectory(_published), Entries), index, Entries)], new PublishedLog(_published).Checkpoint()!);
    }
}
