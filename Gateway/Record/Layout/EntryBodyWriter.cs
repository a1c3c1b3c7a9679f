using System.Buffers;
using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using Policies.Redaction;

namespace Gateway.Record.Layout;

/// <summary>
/// The canonical bytes of an entry: members in the order below, no white space, empty ones left out. The same entry gives the
/// same bytes for ever, for they are hashed: a new member goes to the end, and no member moves.
/// </summary>
internal static class EntryBodyWriter
{
    /// <summary>Escapes no more than JSON demands. What shows these bytes on a page escapes them there.</summary>
    private static readonly JsonWriterOptions Canonical = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };

    public static byte[] Write(EntryBody body)
    {
        var buffer = new ArrayBufferWriter<byte>(4096);
        using var json = new Utf8JsonWriter(buffer, Canonical);
        json.WriteStartObject();
        WriteOrigin(json, body);
        WriteCaller(json, body.Entry);
        WriteAnswer(json, body.Entry);
        WriteDisclosure(json, body.Disclosed);
        Text(json, "note"u8, body.Entry.Note);
        Number(json, "continues"u8, body.Entry.Continues);
        Number(json, "attempts"u8, body.Entry.Attempts);
        WriteFields(json, "wrote"u8, body.Entry.Wrote);
        WriteRequest(json, body.Entry.Request);
        json.WriteEndObject();
        json.Flush();
        return buffer.WrittenSpan.ToArray();
    }

    private static void WriteOrigin(Utf8JsonWriter json, EntryBody body)
    {
        Text(json, "node"u8, body.Node);
        json.WriteNumber("sequence"u8, body.Sequence);
        Text(json, "outcome"u8, OutcomeName.Of(body.Entry.Outcome));
        Text(json, "time"u8, Rfc3339.Format(body.Entry.Time));
        Text(json, "trace"u8, body.Entry.Trace);
    }

    private static void WriteCaller(Utf8JsonWriter json, Entry entry)
    {
        Text(json, "client"u8, entry.Client);
        Text(json, "party"u8, entry.Party);
        Text(json, "agreement"u8, entry.Agreement);
        Text(json, "purpose"u8, entry.Purpose);
        Text(json, "basis"u8, entry.Basis);
        Text(json, "source"u8, entry.Source);
        Text(json, "method"u8, entry.Method);
        Text(json, "route"u8, entry.Route);
        Text(json, "catalog"u8, entry.Catalog);
        Text(json, "resource"u8, entry.Resource);
    }

    private static void WriteAnswer(Utf8JsonWriter json, Entry entry)
    {
        WriteReasons(json, entry.Reasons);
        Text(json, "policy"u8, entry.Policy);
        Number(json, "status"u8, entry.Status);
        Number(json, "upstream_status_class"u8, entry.UpstreamStatusClass);
        json.WriteNumber("bytes_in"u8, entry.BytesIn);
        json.WriteNumber("bytes_out"u8, entry.BytesOut);
        json.WriteNumber("records"u8, entry.Records);
        WriteFields(json, "released"u8, entry.Released);
        WriteWithheld(json, entry.Withheld);
    }

    private static void WriteReasons(Utf8JsonWriter json, ImmutableArray<Reason> reasons)
    {
        if (reasons.IsDefaultOrEmpty)
            return;
        json.WriteStartArray("reasons"u8);
        foreach (var reason in reasons)
        {
            json.WriteStartObject();
            Text(json, "code"u8, reason.Code);
            Text(json, "rule"u8, reason.Rule);
            Text(json, "parameter"u8, reason.Parameter);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteFields(Utf8JsonWriter json, ReadOnlySpan<byte> name, ImmutableArray<ReleasedField> fields)
    {
        if (fields.IsDefaultOrEmpty)
            return;
        json.WriteStartArray(name);
        foreach (var field in fields)
        {
            json.WriteStartObject();
            Text(json, "path"u8, field.Path);
            json.WriteNumber("count"u8, field.Count);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteWithheld(Utf8JsonWriter json, ImmutableArray<WithheldField> withheld)
    {
        if (withheld.IsDefaultOrEmpty)
            return;
        json.WriteStartArray("withheld"u8);
        foreach (var field in withheld)
        {
            json.WriteStartObject();
            Text(json, "path"u8, field.Path);
            Text(json, "rule"u8, field.Rule);
            json.WriteNumber("count"u8, field.Count);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteDisclosure(Utf8JsonWriter json, Disclosure? disclosed)
    {
        if (disclosed is null)
            return;
        json.WriteStartObject("disclosed"u8);
        json.WriteNumber("count"u8, disclosed.Count);
        Text(json, "digest"u8, disclosed.Digest);
        json.WriteEndObject();
    }

    private static void WriteRequest(Utf8JsonWriter json, OutOfBandRequest? request)
    {
        if (request is null)
            return;
        json.WriteStartObject("request"u8);
        RequestBody.Write(json, request);
        json.WriteEndObject();
    }

    private static void Text(Utf8JsonWriter json, ReadOnlySpan<byte> name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
            json.WriteString(name, value);
    }

    private static void Number(Utf8JsonWriter json, ReadOnlySpan<byte> name, long? value)
    {
        if (value is { } number)
            json.WriteNumber(name, number);
    }
}
