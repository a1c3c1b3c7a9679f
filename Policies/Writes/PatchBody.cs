using System.Collections.Immutable;
using System.Text.Json;
using Policies.Catalogs;
using Policies.Evaluate;
using Policies.Redaction;

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
                : Check(body, [.. list.EnumerateArray().Select(Check)]);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return BodyVerdict.Malformed("the body is not one well-formed JSON document");
        }
    }

    private static BodyVerdict Check(ReadOnlyMemory<byte> body, ImmutableArray<BodyVerdict> operations) =>
        operations.FirstOrDefault(operation => operation.Refusal is not null) ?? BodyVerdict.Pass(body, new()
        {
            Released =
            [
                .. from field in operations.SelectMany(operation => operation.Fields)
                   group field.Count by field.Path into counts
                   orderby counts.Key
                   select new ReleasedField(counts.Key, counts.Sum()),
            ],
            RecordIds = [.. operations.SelectMany(operation => operation.RecordIds).Distinct(StringComparer.Ordinal)],
        });

    private BodyVerdict Check(JsonElement operation)
    {
        if (PatchOperation.Read(operation) is not { } read)
        {
            return BodyVerdict.Malformed("an operation has `op`, `path` and, to add or replace, `value`, and nothing else");
        }

        if (read.Kind is not ("add" or "replace" or "remove"))
        {
            return BodyVerdict.Refuse(
                Refused.Because(RefusalCode.WriteClosed, $"`{read.Kind}` is closed: it asks for values or moves them unseen; use add, replace or remove"));
        }

        var names = read.Path.Names;
        var envelope = access.Resource.Envelope(isCollection: false);
        if (names.Length <= envelope.Length || read.Path.FirstPosition <= envelope.Length)
        {
            return BodyVerdict.Refuse(
                Refused.Because(RefusalCode.WriteErasesWithheldField, "an operation on the record as a whole would erase what is withheld; write its members"));
        }

        var verdict = RecordBody.Check(access, read.Path.Around(read.Value));
        return verdict.Refusal is null && Blind(read, Along(names[envelope.Length..])) is { } refusal ? BodyVerdict.Refuse(refusal) : verdict;
    }

    /// <summary>A position in a list whose elements can be withheld counts some that the client does not see.</summary>
    private Refused? Blind(PatchOperation operation, ImmutableArray<Field> along)
    {
        var isAppended = operation is { Kind: "add", Path.IsAppending: true };
        return along.FirstOrDefault(field => field.CanGoByValue && !(isAppended && field == along[^1])) is { } list ? Replacement.Refusal(access, list)
            : Telling(operation, along[^1])
            ?? (isAppended ? null : Replacement.Refusal(access, along[^1]));
    }

    /// <summary>
    /// What is removed, replaced or added to must be there (RFC 6902). Where it can be withheld for its value the client does not see
    /// whether it is, and what becomes of the operation would tell.
    /// </summary>
    private Refused? Telling(PatchOperation operation, Field part) =>
        (part.CanGoByValue || (part.IsLeaf && access.CanGoByValue(part))) && (operation.Kind != "add" || operation.Path.EndsInList)
            ? Refused.Because(
                RefusalCode.WriteClosed,
                $"`{part.Path}`, or some of it, can be withheld by its value, and an operation that is done only where something is there would tell "
                    + "whether it is; add the member whole, or send a merge patch, where these are open",
                rule: "floor/value-guarded")
            : null;

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
