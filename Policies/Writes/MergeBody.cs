using System.Text.Json;
using Policies.Catalogs;
using Policies.Evaluate;

namespace Policies.Writes;

/// <summary>
/// A body whose members take the places of the record's: a JSON Merge Patch (RFC 7396), or what a SIS merges by itself. An object is merged
/// into the one that is there; anything else replaces it. Where the SIS has a list, an object replaces it too (RFC 7396), so none is taken for a
/// list whose elements can go by their value.
/// </summary>
internal sealed class MergeBody(ResourceAccess access)
{
    public BodyVerdict Check(ReadOnlyMemory<byte> body)
    {
        var verdict = RecordBody.Check(access, body);
        if (verdict.Refusal is not null)
        {
            return verdict;
        }

        using var document = JsonDocument.Parse(verdict.Forward);
        var record = document.RootElement;
        foreach (var name in access.Resource.Envelope(isCollection: false))
        {
            record = record.GetProperty(name);
        }

        return Refusal(record, access.Resource.Fields) is { } refusal ? BodyVerdict.Refuse(refusal) : verdict;
    }

    // Of a list in the place of the record itself nothing is known: the envelope holds one object, or the plan would have counted others.
    private Refused? Refusal(JsonElement part, IReadOnlyDictionary<string, Field> fields) => part.ValueKind != JsonValueKind.Object
        ? Refused.Because(RefusalCode.MalformedBody, "the body must be one record, as an object")
        : part.EnumerateObject().Select(member => Refusal(member.Value, Named(member.Name, fields))).FirstOrDefault(refusal => refusal is not null);

    private Refused? Refusal(JsonElement value, Field field) =>
        value.ValueKind == JsonValueKind.Object && field is { IsLeaf: false, CanGoByValue: false } ? Refusal(value, field.Members) : Replacement.Refusal(access, field);

    private static Field Named(string name, IReadOnlyDictionary<string, Field> fields) =>
        fields.GetValueOrDefault(name) ?? fields.Values.First(field => field.Also == name);
}
