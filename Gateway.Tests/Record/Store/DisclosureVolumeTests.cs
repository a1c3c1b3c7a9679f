using System.Globalization;
using Gateway.Record;
using Gateway.Record.Layout;
using Gateway.Record.Store;

namespace Gateway.Tests.Record.Store;

/// <summary>
/// A district whose vendors all fetch all students every night, page by page: what that takes, and that it is found again. Small by default;
/// LEDGER_STUDENTS and LEDGER_NIGHTS make it large.
/// </summary>
public sealed class DisclosureVolumeTests : IDisposable
{
    private const int PageSize = 500;
    private const int Vendors = 20;

    private static readonly int Students = Number("LEDGER_STUDENTS", 2_000);
    private static readonly int Nights = Number("LEDGER_NIGHTS", 4);

    private readonly LedgerFolder _folder = new();
    private readonly Random _random = new(20260901);
    private int _next;

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(false, 0.02)]
    [InlineData(true, 0.15)]
    public async Task A_record_takes_a_fraction_of_a_byte_for_each_of_its_disclosures(bool isByName, double mostBytes)
    {
        await RecordAsync(isByName);

        var bytes = (long)_folder.Ask("SELECT (SELECT sum(length(members) + 12) FROM record_set) + (SELECT count(record_set) * 12 FROM entry)")!;
        var eachEver = 2 * (Disclosure.ReferenceSize + 6) * (long)_folder.Ask("SELECT count(*) FROM reference")!;

        // Sets and references are stored once, however many vendors receive them: what is left is for each entry to name its set.
        Assert.InRange(bytes / (double)(Students * (long)Vendors * Nights), 0, mostBytes + (12.0 / PageSize));
        Assert.InRange(eachEver / (double)_next, 0, 44);
        var result = _folder.Verify();
        Assert.True(result.Intact, result.Finding);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Every_disclosure_of_every_student_is_found_and_no_other(bool isByName)
    {
        var received = await RecordAsync(isByName);
        var key = await File.ReadAllBytesAsync(_folder.Key, TestContext.Current.CancellationToken);
        using var reader = LedgerReader.Open(_folder.Database);

        for (var student = 0; student < _next; student += 1 + (_next / 200))
        {
            var found = reader.About(Disclosure.Reference(key, "ed-fi", "students", Id(student)), reader.Size()).Select(read => read.Index);
            Assert.Equal(received.GetValueOrDefault(student) ?? [], found);
        }

        Assert.Empty(reader.About(Disclosure.Reference(key, "ed-fi", "students", "nobody"), reader.Size()));
    }

    /// <returns>The entries about each student.</returns>
    private async Task<Dictionary<int, List<long>>> RecordAsync(bool isByName)
    {
        var received = new Dictionary<int, List<long>>();
        List<int> listed = [.. Enumerable.Range(0, _next = Students)];
        await using var ledger = _folder.Open();
        for (var night = 0; night < Nights; night++)
        {
            Move(listed, isByName);
            foreach (var page in Enumerable.Repeat(listed, Vendors).SelectMany(all => all.Chunk(PageSize)))
            {
                var receipt = await ledger.AppendAsync(Some.Entry() with { Disclosed = [.. page.Select(Id)] });
                foreach (var student in page)
                    (received.TryGetValue(student, out var entries) ? entries : received[student] = []).Add(receipt.Index);
            }
        }

        return received;
    }

    /// <summary>Some leave, and as many come: at the end of the list, or anywhere, which shifts the pages behind.</summary>
    private void Move(List<int> listed, bool isByName)
    {
        for (var moving = Math.Max(1, listed.Count / 2_000); moving > 0; moving--)
        {
            listed.RemoveAt(_random.Next(listed.Count));
            listed.Insert(isByName ? _random.Next(listed.Count + 1) : listed.Count, _next++);
        }
    }

    private static string Id(int student) => student.ToString("D7", CultureInfo.InvariantCulture);

    private static int Number(string variable, int usual) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : usual;
}
