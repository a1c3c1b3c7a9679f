using System.Globalization;
using System.Net.Sockets;
using Gateway.Record.Layout;

namespace Gateway.Record.Export;

/// <summary>Common Event Format in a line of RFC 5424. Lists are cut to what receivers take; the whole entry is in the log.</summary>
internal sealed class CefFormat : IEventFormat
{
    private const int MostText = 1_023;

    /// <inheritdoc/>
    public string Line(ExportedEntry entry)
    {
        var header = string.Join('|', new[] { Product.Vendor, Product.Name, Product.Version, entry.Code, entry.Code.Replace('_', ' '), Level(entry.Meaning.Severity) }.Select(CefText.Header));
        var extension = string.Join(' ', Fields(entry).Where(field => !string.IsNullOrEmpty(field.Value)).Select(field => $"{field.Key}={CefText.Value(Cut(field.Value!))}"));
        return SyslogLine.Of(entry, $"CEF:0|{header}|{extension}");
    }

    private static IEnumerable<(string Key, string? Value)> Fields(ExportedEntry entry) =>
    [
        ("rt", Number(entry.Time.ToUnixTimeMilliseconds())), ("externalId", Number(entry.Index)), ("deviceExternalId", entry.Log), ("dvchost", entry.Body?.Node),
        ("act", EnumNames<Effect>.Of(entry.Meaning.Effect)), ("outcome", entry.Meaning.IsFailure ? "failure" : "success"), ("reason", entry.ReasonCodes),
        .. entry.Entry is { } known ? Fields(known) : [],
    ];

    private static IEnumerable<(string Key, string? Value)> Fields(Entry entry) =>
    [
        .. Source(entry),
        ("suid", entry.Client),
        ("sourceServiceName", entry.Party),
        ("requestMethod", entry.Method),
        .. Labelled("cs1", "agreement", entry.Agreement),
        .. Labelled("cs2", "route", entry.Route),
        .. Labelled("cs3", "rules", string.Join(", ", entry.Reasons.Select(reason => reason.Rule).OfType<string>())),
        .. Labelled("cs4", "withheld", string.Join(", ", entry.Withheld.Select(field => $"{field.Path} ×{Number(field.Count)} ({field.Rule})"))),
        .. Labelled("cs5", "policy", entry.Policy),
        .. Labelled("cs6", "purpose", string.Join("; ", new[] { entry.Purpose, entry.Basis }.OfType<string>())),
        .. Labelled("flexString1", "resource", string.Join('/', new[] { entry.Catalog, entry.Resource }.OfType<string>())),
        .. Labelled("cn1", "status", Number(entry.Status)),
        .. Labelled("cn2", "records", Number(entry.Records)),
        .. Labelled("cn3", "continues", Number(entry.Continues)),
        ("in", Number(entry.BytesIn)),
        ("out", Number(entry.BytesOut)),
        ("cnt", Number(entry.Attempts)),
        ("msg", entry.Note ?? Request(entry.Request)),
    ];

    private static string? Request(OutOfBandRequest? request) =>
        request is null ? null : $"{EnumNames<OutOfBandKind>.Of(request.Kind)} of {request.From}: {EnumNames<OutOfBandDecision>.Of(request.Decision)}";

    /// <summary>The format's own field for a source takes IPv4 only.</summary>
    private static IEnumerable<(string Key, string? Value)> Source(Entry entry) => SourceText.Address(entry)?.AddressFamily switch
    {
        AddressFamily.InterNetwork => [("src", entry.Source)],
        AddressFamily.InterNetworkV6 => Labelled("c6a2", "Source IPv6 Address", entry.Source),
        _ => [("shost", entry.Source)],
    };

    private static IEnumerable<(string Key, string? Value)> Labelled(string key, string label, string? value) =>
        string.IsNullOrEmpty(value) ? [] : [($"{key}Label", label), (key, value)];

    private static string? Number(long? number) => number?.ToString(CultureInfo.InvariantCulture);

    private static string Level(Severity severity) => severity switch
    {
        Severity.Informational => "2",
        Severity.Low => "3",
        Severity.Medium => "6",
        Severity.High => "8",
        _ => "10",
    };

    private static string Cut(string text)
    {
        if (text.Length <= MostText)
            return text;
        var end = char.IsHighSurrogate(text[MostText - 2]) ? MostText - 2 : MostText - 1;
        return $"{text.AsSpan(0, end)}…";
    }
}
