using System.Collections.Immutable;
using System.Globalization;
using Gateway.Deliver;

namespace Gateway.Commands;

/// <summary>A <see cref="RecordOfAccess"/> to be read and printed.</summary>
internal static class RecordOfAccessText
{
    public static void Print(RecordOfAccess record)
    {
        Console.WriteLine("Record of requests for access and of disclosures (34 CFR 99.32)");
        Console.WriteLine($"Record:   {record.Record}");
        Console.WriteLine($"Searched: {record.Searched} entries, all of them; {Range(record)}");
        Console.WriteLine($"Shown:    {record.Filter}");
        Print("Disclosures", record.Disclosures);
        Print("Changes; nothing was disclosed by them", record.Changes);
        Print("Requests by letter or at the door", record.Requests);
    }

    private static string Range(RecordOfAccess record) => (record.From, record.To) switch
    {
        (null, null) => "attempts of all times",
        ({ } from, null) => $"attempts from {Time(from)} on",
        (null, { } to) => $"attempts before {Time(to)}",
        ({ } from, { } to) => $"attempts from {Time(from)} to before {Time(to)}",
    };

    private static void Print(string heading, ImmutableArray<Access> accesses)
    {
        Console.WriteLine();
        Console.WriteLine($"{heading}: {accesses.Length}");
        if (accesses.IsEmpty)
        {
            return;
        }

        var table = new Listing("time", "party", "legitimate interest", "agreement", "outcome", "entry", "fields");
        foreach (var access in accesses)
        {
            table.Add(
                Time(access.Time),
                access.Party ?? access.Client ?? "not stated",
                string.Join("; ", new[] { access.Purpose, access.Basis }.OfType<string>()),
                access.Agreement ?? "",
                SnakeCase.Of(access.Outcome),
                access.Entry.ToString(CultureInfo.InvariantCulture),
                access.Fields.IsEmpty ? "not counted" : string.Join(", ", access.Fields));
        }

        table.Print();
    }

    private static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
