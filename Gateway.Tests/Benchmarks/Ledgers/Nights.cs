using Gateway.Record;
using Gateway.Record.Store;
using Microsoft.Extensions.Logging.Abstractions;

namespace Gateway.Tests.Benchmarks.Ledgers;

/// <summary>Every night each vendor fetches all students, page by page, and each page has its entry.</summary>
internal sealed record Nights(int Students, int PageSize, int Vendors, int Count, bool IsByName)
{
    private static readonly DateTimeOffset FirstNight = new(2026, 9, 1, 2, 0, 0, TimeSpan.Zero);

    /// <returns>How many entries, and how many records they disclosed.</returns>
    public async Task<(long Entries, long Records)> RecordAsync(LedgerOptions options)
    {
        var (entries, records, roster) = (0L, 0L, new Roster(Students, IsByName));
        await using var ledger = SqliteLedger.Open(options, TimeProvider.System, NullLogger.Instance);
        for (var night = 0; night < Count; night++)
        {
            roster.Night();
            string[][] pages = [.. roster.Pages(PageSize)];
            for (var vendor = 0; vendor < Vendors; vendor++)
            {
                var of = (night, vendor);
                await Task.WhenAll(pages.Select(page => ledger.RecordAsync(Page(of.night, of.vendor, page), default).AsTask()));
            }

            entries += Vendors * (long)pages.Length;
            records += Vendors * (long)Students;
        }

        return (entries, records);
    }

    private static Entry Page(int night, int vendor, string[] ids) => new()
    {
        Outcome = Outcome.Redacted,
        Time = FirstNight.AddDays(night).AddMinutes(vendor),
        Trace = "0af7651916cd43dd8448eb211c80319c",
        Client = $"vendor-{vendor}-sync",
        Party = $"Vendor {vendor}",
        Agreement = $"vendor-{vendor}",
        Purpose = "rostering",
        Basis = "34 CFR 99.31(a)(1)",
        Source = "192.0.2.7",
        Method = "GET",
        Route = "/students",
        Catalog = "ed-fi",
        Resource = "students",
        Reasons = [new("granted", $"vendor-{vendor}#1")],
        Policy = "sha256-3f8a",
        Status = 200,
        UpstreamStatusClass = 2,
        BytesIn = 1_200_000,
        BytesOut = 300_000,
        Records = ids.Length,
        Released = [new("studentUniqueId", ids.Length), new("firstName", ids.Length), new("lastSurname", ids.Length)],
        Withheld = [new("visas.?", "floor/status", 3)],
        Disclosed = [.. ids],
    };
}
