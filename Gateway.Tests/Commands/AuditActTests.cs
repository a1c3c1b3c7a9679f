using Gateway.Record;
using Gateway.Record.Notes;
using Gateway.Record.Publish;
using Gateway.Record.Store;

namespace Gateway.Tests.Commands;

/// <summary>Acts of an operator that go into the log themselves, while no gateway writes to it.</summary>
public sealed class AuditActTests : IDisposable
{
    private static readonly string[] Warrant =
    [
        "audit", "record-request", "--config", "gateway.json", "--kind", "administrative-warrant", "--from", "An agency, Officer 12", "--authority", "none",
        "--asked", "where one student lives", "--received", "2026-09-01", "--decision", "refused", "--by", "Front office",
    ];

    private readonly WorkingFolder _folder = new WorkingFolder().WithPolicies();

    public AuditActTests() => _folder.Write("gateway.json", """
        {
          "Gateway": {
            "PublicOrigin": "https://records.district.example",
            "DataDirectory": "data",
            "PolicyDirectory": "policies",
            "Upstreams": { "ed-fi": { "Cluster": "sis" }, "oneroster-1.2": { "Cluster": "sis" } }
          },
          "ReverseProxy": { "Clusters": { "sis": { "Destinations": { "one": { "Address": "http://127.0.0.1:9" } } } } }
        }
        """);

    [Fact]
    public async Task What_comes_to_the_door_goes_into_the_same_log()
    {
        var first = await _folder.RunAsync([.. Warrant, "--record", "ed-fi/students/604822"]);
        var second = await _folder.RunAsync([.. Warrant, "--counsel", "District counsel", "--follows", "0"]);

        Assert.Equal((0, "entry 0", ""), (first.Exit, first.Out.Trim(), first.Error));
        Assert.Equal((0, "entry 1"), (second.Exit, second.Out.Trim()));
        var entries = Entries();
        Assert.Equal((Outcome.OutOfBand, OutOfBandKind.AdministrativeWarrant, OutOfBandDecision.Refused), (entries[0].Entry.Outcome, entries[0].Entry.Request!.Kind, entries[0].Entry.Request!.Decision));
        Assert.Equal(("ed-fi", "students", 1L), (entries[0].Entry.Catalog, entries[0].Entry.Resource, entries[0].Disclosed!.Count));
        Assert.Equal((0L, "District counsel", null), (entries[1].Entry.Continues, entries[1].Entry.Request!.Counsel, entries[1].Disclosed));
        Assert.DoesNotContain("604822", await File.ReadAllTextAsync(Path.Combine(_folder.Name, "data/ledger/ledger.db"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Contains((await _folder.RunAsync("audit", "list")).OutLines, line => line.Contains("administrative_warrant of An agency, Officer 12, received 2026-09-01: refused", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("--kind", "letter", "--kind must be one of: subpoena, ")]
    [InlineData("--decision", "maybe", "--decision must be one of: pending, ")]
    [InlineData("--received", "yesterday", "`yesterday` is no day")]
    [InlineData("--record", "604822", "--record must be catalog/resource/id")]
    public async Task What_cannot_be_understood_is_not_entered(string option, string value, string says)
    {
        var at = Array.IndexOf(Warrant, option);
        var ran = await _folder.RunAsync(at < 0 ? [.. Warrant, option, value] : [.. Warrant[..(at + 1)], value, .. Warrant[(at + 2)..]]);

        Assert.Equal((2, ""), (ran.Exit, ran.Out));
        Assert.Contains(says, Assert.Single(ran.ErrorLines), StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(_folder.Name, "data")));
    }

    [Fact]
    public async Task A_new_key_is_named_in_the_log_before_it_signs()
    {
        await _folder.RunAsync(Warrant);

        var ran = await _folder.RunAsync("audit", "rotate-key", "--config", "gateway.json", "--reason", "Yearly.");

        Assert.Equal(0, ran.Exit);
        var key = VerifierKey.Parse(ran.Out.Trim())!;
        Assert.Equal("records.district.example/ledger", key.Name);
        Assert.Equal((Outcome.KeyChanged, $"Checkpoints are signed by {key} from here on. Yearly."), (Entries()[^1].Entry.Outcome, Entries()[^1].Entry.Note));
        Assert.True(key.HasSigned(new LedgerPublishing(Path.Combine(_folder.Name, "data/ledger")).Log().Checkpoint()!));
    }

    public void Dispose() => _folder.Dispose();

    private List<global::Gateway.Record.Layout.EntryBody> Entries()
    {
        using var reader = LedgerReader.Open(Path.Combine(_folder.Name, "data/ledger/ledger.db"));
        return [.. reader.Read(EntryFilter.All).Select(entry => entry.Body!)];
    }
}
