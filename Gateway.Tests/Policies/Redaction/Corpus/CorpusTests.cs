using System.Text;
using Policies.Redaction.Json;

namespace Gateway.Tests.Redaction.Corpus;

/// <summary>Every document of the corpus gets its verdict, however it comes and wherever it stands among blocks and windows.</summary>
public sealed class CorpusTests
{
    private const int Window = 16 * 1024;

    private static readonly bool IsLong = RandomCase.Count(0) > 0;

    public static TheoryData<string> Groups => [.. Table.Groups.Keys];

    [Fact]
    public void Names_tell_the_verdict_and_are_not_given_twice()
    {
        Assert.All(Table.All, row => Assert.StartsWith(row.Kind is null ? "accept-" : "refuse-", row.Name, StringComparison.Ordinal));
        Assert.Equal(Table.All.Count(), Table.All.DistinctBy(row => row.Name).Count());
    }

    [Theory]
    [MemberData(nameof(Groups))]
    public void A_document_gets_its_verdict(string group) => Assert.All(Table.Groups[group], row =>
    {
        var redacted = Redacted.Of(Places.Plan, row.Bytes);
        Assert.Equal(row.Kind, KindOf(redacted));
        if (redacted.Result.Fault is null)
        {
            var given = new RandomCase(PlanSketch.Shown, Encoding.UTF8.GetString(row.Bytes), row.Bytes, []);
            Assert.Equal(Agreement.Reference(Places.Plan, given.Document), Agreement.Says(Places.Plan, given));
        }
    });

    [Theory]
    [MemberData(nameof(Groups))]
    public void An_independent_check_gives_the_same_verdict(string group) =>
        Assert.All(Table.Groups[group], row => Assert.Equal(row.Kind is null, PlainVerdict.IsStrict(row.Bytes)));

    [Theory]
    [MemberData(nameof(Groups))]
    public void It_gets_the_same_verdict_however_it_is_split(string group) => Assert.All(Table.Groups[group], row =>
    {
        var whole = Redacted.Of(Places.Plan, row.Bytes);
        foreach (var splits in SplitsOf(row.Bytes.Length))
            Same(whole, Redacted.Of(Places.Plan, row.Bytes, splits), 0);
    });

    [Theory]
    [MemberData(nameof(Groups))]
    public void It_gets_the_same_verdict_after_white_space_of_any_length(string group) => Assert.All(Shifted(group), (row, number) =>
    {
        var whole = Redacted.Of(Places.Plan, row.Bytes);
        foreach (var shift in ShiftsOf(row.Bytes.Length, number))
        {
            byte[] document = [.. Enumerable.Repeat((byte)' ', shift), .. row.Bytes];
            Same(whole, Redacted.Of(Places.Plan, document), shift);
            Same(whole, Redacted.Of(Places.Plan, document, Math.Min(64, document.Length), Math.Min(128, document.Length)), shift);
        }
    });

    [Theory]
    [MemberData(nameof(Groups))]
    public void It_gets_the_same_verdict_after_a_long_string(string group) =>
        Assert.All(Table.Groups[group].Where(row => row.CanBeElement && row.Bytes.Length < 40), row =>
        {
            for (var shift = Window - row.Bytes.Length - 20; shift < Window + 4; shift += row.Kind is null ? 5 : 3)
            {
                byte[] document = [.. "[{\"a\":\""u8, .. Enumerable.Repeat((byte)'x', shift), .. "\"},"u8, .. row.Bytes, .. "]"u8];
                Assert.Equal(row.Kind, KindOf(Redacted.Of(Places.Plan, document)));
            }
        });

    private static IEnumerable<Row> Shifted(string group) => Table.Groups[group].Where(row => !row.IsAboutStart && row.Bytes.Length < 300);

    private static JsonFaultKind? KindOf(Redacted redacted) =>
        redacted.Result.Fault is { Kind: not JsonFaultKind.UnexpectedRoot } fault ? fault.Kind : null;

    // A fault before the first token stays where it is.
    private static void Same(Redacted whole, Redacted other, int shift)
    {
        Assert.Equal(whole.Result.Fault?.Kind, other.Result.Fault?.Kind);
        if (whole.Result.Fault is { Position: > 0 } fault)
            Assert.Equal(fault.Position + shift, other.Result.Fault!.Position);
        if (whole.Result.Fault is null)
            Assert.Equal((whole.Counts, whole.Text.Trim()), (other.Counts, other.Text.Trim()));
    }

    private static IEnumerable<int[]> SplitsOf(int length)
    {
        yield return [.. Enumerable.Range(0, length)];
        for (var first = 0; first <= length; first += length < 300 ? 1 : length / 20)
        {
            yield return [first];
            for (var second = first + 1; length <= (IsLong ? 64 : 12) && second <= length; second++)
                yield return [first, second];
        }
    }

    // In a short run each document has its turn at some of the shifts, and each shift at some of the documents.
    private static IEnumerable<int> ShiftsOf(int length, int number) => length < 80
        ? Enumerable.Range(1, 130).Where(shift => IsLong || (shift + number) % 8 == 0)
            .Concat(Enumerable.Range(0, 6).Where(step => IsLong || (step + number) % 6 == 0).Select(step => Window - (step * length / 5)))
        : Enumerable.Range(1, 16).Select(step => step * 8);
}
