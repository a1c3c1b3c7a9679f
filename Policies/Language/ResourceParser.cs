using System.Collections.Frozen;
using System.Collections.Immutable;
using Policies.Catalogs;

namespace Policies.Language;

/// <summary>Reads a resource: where it is, what its records hold, which parameters mean which field.</summary>
internal sealed class ResourceParser(FieldsParser fields, Func<string, bool, Route> routeTo, FindingList findings)
{
    public Resource Parse(string name, MappingReader body)
    {
        var recordId = body.RequiredText("record-id");
        var parameters = Parameters(body.Mapping("parameters"));
        var pinned = body.Texts("pinned");
        var resource = new Resource
        {
            Name = name,
            Routes = [.. Routes(body)],
            CollectionEnvelope = Envelope(body, "collection-envelope"),
            ItemEnvelope = Envelope(body, "item-envelope"),
            RecordId = recordId?.Value ?? "",
            Fields = fields.Members(body),
            Parameters = parameters.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.Value, StringComparer.Ordinal),
            Pinned = [.. pinned.Select(parameter => parameter.Value)],
            At = body.At,
        };
        body.Close();
        CheckFields(resource, recordId is { } id ? [id, .. parameters.Values] : parameters.Values);
        CheckPinned(resource, pinned);
        return resource;
    }

    /// <summary>At each of <c>paths</c> is a collection, and below it are its records by id, as in most standards.</summary>
    private IEnumerable<Route> Routes(MappingReader body)
    {
        var both = body.Texts("paths").Select(path => path.Value).ToList();
        var collections = body.Texts("collection").Select(path => path.Value).Concat(both);
        var items = body.Texts("item").Select(path => path.Value).Concat(both.Select(path => path + "/{id}"));
        return [.. collections.Select(path => routeTo(path, true)), .. items.Select(path => routeTo(path, false))];
    }

    private string? Envelope(MappingReader body, string key)
    {
        if (body.Text(key) is not { } envelope)
        {
            return null;
        }

        if (envelope.Value.Split('.').Any(string.IsNullOrEmpty))
        {
            findings.Error(envelope.At, $"`{envelope.Value}` is no envelope: write the names of the members around a record, joined by single dots");
        }

        return envelope.Value;
    }

    private static Dictionary<string, Located<string>> Parameters(MappingReader? map) => map is null ? [] : map.Keys
        .Select(name => (name, path: map.RequiredText(name)))
        .Where(pair => pair.path is not null)
        .ToDictionary(pair => pair.name, pair => pair.path!.Value, StringComparer.Ordinal);

    private void CheckFields(Resource resource, IEnumerable<Located<string>> paths)
    {
        foreach (var path in paths.Where(path => resource.Find(path.Value) is not { IsLeaf: true }))
        {
            var hint = NearestName.Hint(path.Value, resource.AllFields().Select(field => field.Path));
            findings.Error(path.At, $"`{path.Value}` is no field of `{resource.Name}`{hint}");
        }
    }

    private void CheckPinned(Resource resource, IEnumerable<Located<string>> pinned)
    {
        var known = resource.Fields.Values.Where(field => field.IsLeaf).Select(field => field.Name).Concat(resource.Parameters.Keys).ToList();
        foreach (var name in pinned.Where(name => !known.Contains(name.Value)))
        {
            findings.Error(name.At, $"`{name.Value}` is no parameter of `{resource.Name}`{NearestName.Hint(name.Value, known)}");
        }
    }
}
