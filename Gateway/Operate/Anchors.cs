using System.Collections.Immutable;
using Gateway.Record;
using Gateway.Record.Notes;
using Gateway.Record.Publish;
using Gateway.Record.Store;
using Gateway.Record.Witness;

namespace Gateway.Operate;

/// <summary>The anchors that the settings name, and what is wrong with these settings.</summary>
internal static class Anchors
{
    public static ImmutableArray<IAnchor> Of(AnchorOptions options, ILogger logger) =>
    [
        new LogAnchor(logger),
        .. options.Directory is { } directory ? [new DirectoryAnchor(directory)] : Array.Empty<IAnchor>(),
        .. options.Witnesses.Select(Witness),
    ];

    /// <summary>Compares the ledger with what is kept of it outside.</summary>
    /// <exception cref="RestoredBackupException">It is behind, or another.</exception>
    public static void Demand(AnchorOptions options, LedgerOptions ledger)
    {
        if (options.Directory is not { } directory)
        {
            return;
        }

        using var leaves = LedgerLeaves.Open(LedgerPlace.Of(ledger).Database);
        AnchorFile.Demand(new DirectoryAnchor(directory).Newest(leaves.Origin), leaves.Origin, leaves.Head().Size, leaves.RootAt);
    }

    public static IEnumerable<string> Problems(AnchorOptions options)
    {
        if (options.Interval < TimeSpan.FromMilliseconds(100) || options.Interval > TimeSpan.FromDays(1))
        {
            yield return "Gateway:Anchors:Interval must be between 00:00:00.100 and a day, such as 00:01:00";
        }

        for (var i = 0; i < options.Witnesses.Count; i++)
        {
            if (!Uri.TryCreate(options.Witnesses[i].Address, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
            {
                yield return $"Gateway:Anchors:Witnesses:{i}:Address must be an address, such as https://witness.neighbour.example";
            }

            if (VerifierKey.Parse(options.Witnesses[i].Key ?? "") is null)
            {
                yield return $"Gateway:Anchors:Witnesses:{i}:Key must be the witness's key (name+id+base64), ECDSA on P-256, as the witness gives it";
            }
        }
    }

    private static WitnessAnchor Witness(WitnessOptions options)
    {
        var key = VerifierKey.Parse(options.Key!)!;
        var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = new(options.Address!.TrimEnd('/') + "/") };
        return new(key.Name, new(http, key));
    }
}
