using System.CommandLine;
using System.Diagnostics;
using Gateway.Record.Layout;
using Gateway.Record.Store;
using Gateway.Record.Verify;
using Gateway.Tests.Benchmarks.Ledgers;

namespace Gateway.Tests.Benchmarks;

/// <summary><c>nights</c>: how fast nightly pages are recorded and verified, and what they take.</summary>
internal static class NightsCommand
{
    public static Command Create()
    {
        var students = Number("--students", "Students of the district.", 70_000);
        var page = Number("--page", "Students to a page.", 500);
        var vendors = Number("--vendors", "Vendors that fetch all of them each night.", 20);
        var nights = Number("--nights", "Nights.", 10);
        var byName = new Option<bool>("--by-name") { Description = "Pages are in the order of names: who comes shifts all behind." };
        var command = new Command("nights", "How fast nightly pages are recorded and verified, and what they take.") { students, page, vendors, nights, byName };
        command.SetAction((parsed, _) => RunAsync(new(
            parsed.GetValue(students), parsed.GetValue(page), parsed.GetValue(vendors), parsed.GetValue(nights), parsed.GetValue(byName))));
        return command;
    }

    private static async Task RunAsync(Nights nights)
    {
        var directory = Path.Combine(Path.GetTempPath(), $"ledger-{Guid.NewGuid():N}");
        var options = new LedgerOptions { Directory = directory, Origin = "gateway.example/ledger", Node = "north", Patience = TimeSpan.FromMinutes(5) };
        try
        {
            var clock = Stopwatch.StartNew();
            var (entries, records) = await nights.RecordAsync(options);
            var processor = Environment.CpuUsage.TotalTime;
            Console.WriteLine($"{entries} entries, {records} records: {entries / clock.Elapsed.TotalSeconds:F0} entries/s recorded, {processor.TotalMicroseconds / entries:F0} us of processor time each");
            var database = LedgerPlace.Of(options).Database;
            var bytes = new FileInfo(database).Length;
            Console.WriteLine($"{bytes / 1e6:F1} MB, {bytes / (double)entries:F0} bytes an entry, {bytes / (double)records:F3} bytes a record");
            clock.Restart();
            var result = LedgerVerifier.Verify(database);
            Console.WriteLine($"{entries / clock.Elapsed.TotalSeconds:F0} entries/s verified: {result.Finding}");
            Search(database, nights.Students / 2);
        }
        finally
        {
            Directory.Delete(directory, recursive: true);
        }
    }

    private static void Search(string database, int student)
    {
        using var reader = LedgerReader.Open(database);
        var key = File.ReadAllBytes(LedgerPlace.In(Path.GetDirectoryName(database)!).Key);
        var clock = Stopwatch.StartNew();
        var found = reader.About(Disclosure.Reference(key, "ed-fi", "students", Roster.Id(student)), reader.Size()).Count();
        Console.WriteLine($"{found} disclosures of one student found and read in {clock.Elapsed.TotalMilliseconds:F0} ms");
    }

    private static Option<int> Number(string name, string description, int value) =>
        new(name) { Description = description, HelpName = "N", DefaultValueFactory = _ => value };
}
