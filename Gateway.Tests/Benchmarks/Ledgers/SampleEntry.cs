using Gateway.Record;
using Policies.Redaction;

namespace Gateway.Tests.Benchmarks.Ledgers;

/// <summary>An entry as an answer of some records has it.</summary>
internal static class SampleEntry
{
    private static readonly Entry Whole = new()
    {
        Outcome = Outcome.Redacted,
        Time = new(2026, 9, 1, 8, 0, 0, TimeSpan.Zero),
        Trace = "0af7651916cd43dd8448eb211c80319c",
        Client = "lakeshore-sync",
        Party = "Lakeshore Assessments",
        Agreement = "lakeshore-assessments",
        Purpose = "Rosters for adaptive reading assessment",
        Basis = "34 CFR 99.31(a)(1)(i)(B)",
        Source = "192.0.2.7",
        Method = "GET",
        Route = "/ims/oneroster/rostering/v1p2/demographics",
        Catalog = "oneroster-1.2",
        Resource = "demographics",
        Reasons = [new("granted", "agreement/lakeshore-assessments#4")],
        Policy = new('a', 64),
        Status = 200,
        UpstreamStatusClass = 2,
        BytesIn = 1200,
        BytesOut = 800,
        Records = 5,
        Released = [new("birthDate", 5), new("sex", 5), new("sourcedId", 5), new("status", 5)],
        Withheld = [new("cityOfBirth", "floor/weak-proxy", 5), new("countryOfBirthCode", "floor/weak-proxy", 5), new("metadata", "floor/extension", 5)],
    };

    public static Entry Of(int number) => Whole with { Disclosed = RecordIdList.Of([.. Enumerable.Range(number, 5).Select(id => $"student-{id}")]) };
}
