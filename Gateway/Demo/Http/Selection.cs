using System.Buffers;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text.Json;
using Gateway.Demo.Documents;

namespace Gateway.Demo.Http;

/// <summary>The <c>fields</c> parameter: keeps the named members of a record, spelled as they were.</summary>
internal sealed class Selection(ImmutableArray<string> fields)
{
    public static Selection Of(IQueryCollection query, DocumentSet set)
    {
        const StringSplitOptions Trimmed = StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries;
        var fields = query["fields"].ToString().Split(',', Trimmed).ToImmutableArray();
        foreach (var field in fields)
        {
            Listing.KnownColumn(set, field);
        }

        return new Selection(fields);
    }

    public ReadOnlySpan<byte> Of(byte[] json) => fields.IsEmpty ? json : Selected(json);

    private ReadOnlySpan<byte> Selected(byte[] json)
    {
        using var record = JsonDocument.Parse(json);
        var kept = new ArrayBufferWriter<byte>(json.Length);
        foreach (var member in record.RootElement.EnumerateObject().Where(IsNamed))
        {
            kept.Write(kept.WrittenCount == 0 ? "{\""u8 : ",\""u8);
            kept.Write(JsonMarshal.GetRawUtf8PropertyName(member));
            kept.Write("\":"u8);
            kept.Write(JsonMarshal.GetRawUtf8Value(member.Value));
        }

        kept.Write(kept.WrittenCount == 0 ? "{}"u8 : "}"u8);
        return kept.WrittenSpan;
    }

    private bool IsNamed(JsonProperty member) => fields.Contains(member.Name, StringComparer.OrdinalIgnoreCase);
}
