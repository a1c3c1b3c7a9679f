using Gateway.Record;
using Gateway.Record.Layout;
using Policies.Redaction;

namespace Gateway.Tests.Record;

/// <summary>Entries for when any will do.</summary>
internal static class Some
{
    public static readonly DateTimeOffset Time = new(2026, 9, 3, 14, 5, 6, 789, TimeSpan.Zero);

    public static Entry Entry(int number = 1) => new()
    {
        Outcome = Outcome.Redacted,
        Time = Time.AddMinutes(number),
        Trace = "0af7651916cd43dd8448eb211c80319c",
        Client = "lakeshore-sync",
        Party = "Lakeshore Learning",
        Agreement = "lakeshore",
        Purpose = "rostering",
        Basis = "34 CFR 99.31(a)(1)",
        Source = "192.0.2.7",
        Method = "GET",
        Route = "/students/{id}",
        Catalog = "ed-fi",
        Resource = "students",
        Reasons = [new Reason("granted", "agreement/lakeshore#2")],
        Policy = "sha256-3f8a",
        Status = 200,
        UpstreamStatusClass = 2,
        BytesIn = 1200,
        BytesOut = 800,
        Records = 2,
        Released = [new ReleasedField("name", 2)],
        Withheld = [new WithheldField("visas.?", "floor/status", 3)],
        Disclosed = [$"student-{number}", $"student-{number + 1}"],
    };

    public static Entry Refusal(int number = 1) => new()
    {
        Outcome = Outcome.Refused,
        Time = Time.AddMinutes(number),
        Method = "GET",
        Reasons = [new Reason("parameter_on_withheld_field", "floor/status", "visaType")],
        Status = 403,
    };

    public static OutOfBandRequest Request() => new()
    {
        Kind = OutOfBandKind.AdministrativeWarrant,
        From = "An agency, Officer 12",
        Authority = "none",
        Asked = "where one student lives",
        Received = new(2026, 9, 1),
        Counsel = "District counsel",
        Decision = OutOfBandDecision.Refused,
        RecordedBy = "Front office",
    };

    public static EntryBody Body(Entry? entry = null) => new()
    {
        Node = "north",
        Sequence = 7,
        Entry = (entry ?? Entry()) with { Disclosed = [] },
        Disclosed = new Disclosure(2, "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="),
    };
}
