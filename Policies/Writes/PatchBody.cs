using System.Collections.Immutable;
using System.Text.Json;
using Policies.Catalogs;
using Policies.Evaluate;

namespace Policies.Writes;

/// <summary>
/// A JSON Patch (RFC 6902). Each operation is looked at as the record that it would write: its value, or null, under the names of its path.
/// <c>test</c> asks, and <c>copy</c> and <c>move</c> carry values unseen; they are closed.
/// </summary>
internal sealed class PatchBody(ResourceAccess access)
{
    private const int MostOperations = 100;

    // What is forwarded is what came: it must be read in one way only.
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 64 };

    public BodyVerdict Check(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var document = JsonDocument.Parse(body, Strict);
            return document.RootElement is not { ValueKind: JsonValueKind.Array } list || list.GetArrayLength() is 0 or > MostOperations
                ? BodyVerdict.Malformed($"a JSON Patch is a list of up to {MostOperations} operations")
                : list.EnumerateArray().Select(Refusal).FirstOrDefault(refusal => refusal is not null) is { } refusal ? BodyVerdict.Refuse(refusal)
                : BodyVerdict.Pass(body);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return BodyVerdict.Malformed("the body is not one well-formed JSON document");
        }
    }

    private Refused? Refusal(JsonElement operation)
    {
        if (PatchOperation.Read(operation) is not { } read)
        {
            return Refused.Because(RefusalCode.MalformedBody, "an operation has `op`, `path` and, to add or replace, `value`, and nothing else");
        }

        if (read.Kind is not ("add" or "replace" or "remove"))
        {
            return Refused.Because(RefusalCode.WriteClosed, $"`{read.Kind}` is closed: it asks for values or moves them unseen; use add, replace or remove");
        }

        var names = read.Path.Names;
        var envelope = access.Resource.Envelope(isCollection: false);
        return names.Length <= envelope.Length || read.Path.FirstPosition <= envelope.Length
            ? Refused.Because(RefusalCode.WriteErasesWithheldField, "an operation on the record as a whole would erase what is withheld; write its members")
            : RecordBody.Check(access, read.Path.Around(read.Value)).Refusal ?? Erasing(read, names[envelope.Length..]);
    }

    /// <summary>A position in a list whose elements can be withheld counts some that the client does not see.</summary>
    private Refused? Erasing(PatchOperation operation, ImmutableArray<string> names)
    {
        var along = Along(names);
        var isAppended = operation is { Kind: "add", Path.IsAppending: true };
        return along.FirstOrDefault(field => field.CanGoByValue && !(isAppended && field == along[^1])) is { } list ? Replacement.Refusal(access, list)
            : isAppended ? null
            : Replacement.Refusal(access, along[^1]);
    }

    private ImmutableArray<Field> Along(ImmutableArray<string> names)
    {
        var along = ImmutableArray.CreateBuilder<Field>();
        IReadOnlyDictionary<string, Field> fields = access.Resource.Fields;
        foreach (var name in names)
        {
            along.Add(fields.GetValueOrDefault(name) ?? fields.Values.First(field => field.Also == name));
            fields = along[^1].Members;
        }

        return along.ToImmutable();
    }
}
