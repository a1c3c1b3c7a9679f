using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using Policies.Redaction;

namespace Gateway.Record.Layout;

/// <summary>
/// Makes any entry fit. An attempt must be recorded however odd it is, so nothing here refuses: long texts are cut and end
/// in an ellipsis, and the tail of a long list becomes one row named <see cref="More"/> with the sum of its counts.
/// </summary>
internal static class EntryLimits
{
    /// <summary>Entry bundles of C2SP tiles prefix an entry with its length in two bytes.</summary>
    public const int MaxBodyBytes = 65_534;

    public const string More = "(more)";

    // JSON takes at most six bytes for a character, so all texts and reasons together stay below 60,000 bytes. What came by letter has
    // texts of its own, and no reasons.
    private const int MaxText = 200;
    private const int MaxReasonText = 128;
    private const int MaxReasons = 12;
    private const int MaxNote = 2_048;

    // More than JSON can take for a character; for names, quotation marks and the number of a row; and for those of the entry itself.
    private const int BytesOfACharacter = 6;
    private const int RowBytes = 80;
    private const int FrameBytes = 1_024;

    private static readonly SearchValues<char> Surrogates =
        SearchValues.Create([.. Enumerable.Range(0xD800, 0x800).Select(c => (char)c)]);

    public static EntryBody Fit(EntryBody body)
    {
        var cut = body with { Node = Cut(body.Node, MaxText)!, Entry = Cut(body.Entry) };
        return FitsSurely(cut) || Fits(cut) ? cut : WithRows(cut, MostRowsThatFit(cut));
    }

    /// <summary>Nearly every entry is so far from the limit that its characters tell, and it need not be written to be measured.</summary>
    private static bool FitsSurely(EntryBody body)
    {
        var entry = body.Entry;
        ReadOnlySpan<string?> texts =
        [
            body.Node, entry.Trace, entry.Client, entry.Party, entry.Agreement, entry.Purpose, entry.Basis, entry.Source, entry.Method,
            entry.Route, entry.Catalog, entry.Resource, entry.Policy, entry.Note, entry.Request?.From, entry.Request?.Authority,
            entry.Request?.Asked, entry.Request?.Counsel, entry.Request?.RecordedBy,
        ];
        var bytes = (long)FrameBytes;
        foreach (var text in texts)
            bytes += Most(text);
        foreach (var reason in entry.Reasons)
            bytes += RowBytes + Most(reason.Code) + Most(reason.Rule) + Most(reason.Parameter);
        foreach (var field in entry.Released)
            bytes += RowBytes + Most(field.Path);
        foreach (var field in entry.Wrote)
            bytes += RowBytes + Most(field.Path);
        foreach (var field in entry.Withheld)
            bytes += RowBytes + Most(field.Path) + Most(field.Rule);
        return bytes <= MaxBodyBytes;
    }

    private static int Most(string? text) => (text?.Length ?? 0) * BytesOfACharacter;

    private static Entry Cut(Entry entry) => entry with
    {
        Trace = Cut(entry.Trace, MaxText) ?? "",
        Client = Cut(entry.Client, MaxText),
        Party = Cut(entry.Party, MaxText),
        Agreement = Cut(entry.Agreement, MaxText),
        Purpose = Cut(entry.Purpose, MaxText),
        Basis = Cut(entry.Basis, MaxText),
        Source = Cut(entry.Source, MaxText),
        Method = Cut(entry.Method, MaxText),
        Route = Cut(entry.Route, MaxText),
        Catalog = Cut(entry.Catalog, MaxText),
        Resource = Cut(entry.Resource, MaxText),
        Reasons = entry.Request is null ? Cut(entry.Reasons) : [],
        Policy = Cut(entry.Policy, MaxText),
        Released = Cut(entry.Released),
        Wrote = Cut(entry.Wrote),
        Withheld = Mended(
            entry.Withheld, f => IsWellFormed(f.Path) && IsWellFormed(f.Rule), f => f with { Path = WellFormed(f.Path), Rule = WellFormed(f.Rule) }),
        Note = Cut(entry.Note, MaxNote),
        Request = entry.Request is { } request ? Cut(request) : null,
    };

    private static OutOfBandRequest Cut(OutOfBandRequest request) => request with
    {
        From = Cut(request.From, MaxText)!,
        Authority = Cut(request.Authority, MaxText)!,
        Asked = Cut(request.Asked, MaxNote)!,
        Counsel = Cut(request.Counsel, MaxText),
        RecordedBy = Cut(request.RecordedBy, MaxText)!,
    };

    private static ImmutableArray<ReleasedField> Cut(ImmutableArray<ReleasedField> fields) =>
        Mended(fields, f => IsWellFormed(f.Path), f => f with { Path = WellFormed(f.Path) });

    private static ImmutableArray<Reason> Cut(ImmutableArray<Reason> reasons)
    {
        var cut = Map(reasons, r => new Reason(
            Cut(r.Code, MaxReasonText)!, Cut(r.Rule, MaxReasonText), Cut(r.Parameter, MaxReasonText)));
        return cut.Length <= MaxReasons ? cut : [.. cut[..(MaxReasons - 1)], new Reason(More)];
    }

    private static string? Cut(string? text, int length)
        => text is null ? null : WellFormed(text.Length <= length ? text : $"{text.AsSpan(0, length - 1)}…");

    /// <summary>Half a surrogate pair has no UTF-8, and would be written in one way and read back in another.</summary>
    private static string WellFormed(string text)
        => IsWellFormed(text) ? text : Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));

    private static bool IsWellFormed(string text) => !text.AsSpan().ContainsAny(Surrogates);

    private static ImmutableArray<T> Mended<T>(ImmutableArray<T> items, Func<T, bool> isFine, Func<T, T> mend)
    {
        if (items.IsDefault)
            return [];
        foreach (var item in items)
        {
            if (!isFine(item))
                return Map(items, mend);
        }

        return items;
    }

    private static ImmutableArray<T> Map<T>(ImmutableArray<T> items, Func<T, T> map)
        => items.IsDefaultOrEmpty ? [] : [.. items.Select(map)];

    private static bool Fits(EntryBody body)
        => EntryBodyWriter.Write(body with { Sequence = long.MaxValue }).Length <= MaxBodyBytes;

    private static int MostRowsThatFit(EntryBody body)
    {
        var (fits, tooMany) = (0, Math.Max(body.Entry.Wrote.Length, Math.Max(body.Entry.Released.Length, body.Entry.Withheld.Length)));
        while (tooMany - fits > 1)
        {
            var middle = fits + ((tooMany - fits) / 2);
            if (Fits(WithRows(body, middle)))
                fits = middle;
            else
                tooMany = middle;
        }

        return fits;
    }

    private static EntryBody WithRows(EntryBody body, int rows)
    {
        var withheld = Fold(body.Entry.Withheld, rows, tail => new WithheldField(More, More, Sum(tail.Select(f => f.Count))));
        return body with { Entry = body.Entry with { Released = Fold(body.Entry.Released, rows), Withheld = withheld, Wrote = Fold(body.Entry.Wrote, rows) } };
    }

    private static ImmutableArray<ReleasedField> Fold(ImmutableArray<ReleasedField> fields, int rows) =>
        Fold(fields, rows, tail => new ReleasedField(More, Sum(tail.Select(f => f.Count))));

    private static ImmutableArray<T> Fold<T>(ImmutableArray<T> fields, int rows, Func<IEnumerable<T>, T> sum)
        => fields.Length <= rows ? fields : [.. fields[..rows], sum(fields.Skip(rows))];

    private static long Sum(IEnumerable<long> counts)
        => counts.Aggregate(0L, (sum, count) => unchecked(sum + count) < sum ? long.MaxValue : sum + count);
}
