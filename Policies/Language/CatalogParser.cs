using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using Policies.Catalogs;

namespace Policies.Language;

/// <summary>Reads a catalog: <c>catalog</c>, <c>standard</c>, <c>base</c>, <c>query</c>, <c>max-limit</c>, <c>total-header</c>, <c>shapes</c>, <c>resources</c>.</summary>
internal sealed class CatalogParser(FindingList findings)
{
    private static readonly Dictionary<string, QueryGrammar> Grammars = new(StringComparer.Ordinal)
    {
        ["oneroster"] = QueryGrammar.OneRoster,
        ["ed-fi"] = QueryGrammar.EdFi,
    };

    public Catalog? Parse(MappingReader text)
    {
        var id = text.RequiredText("catalog");
        var standard = text.RequiredText("standard");
        var root = text.RequiredText("base");
        var grammar = Words.Read(text.RequiredText("query"), Grammars, "query grammar", findings);
        var maxLimit = PositiveNumber(text.RequiredText("max-limit"));
        var totalHeader = text.Text("total-header");
        var shapes = Shapes(text.Mapping("shapes"));
        var resources = Resources(text, root?.Value ?? "", shapes);
        text.Close();
        return id is null || standard is null || root is null || grammar is null || maxLimit is null ? null : new()
        {
            Id = id.Value.Value,
            Standard = standard.Value.Value,
            Grammar = grammar.Value,
            MaxLimit = maxLimit.Value,
            TotalHeader = totalHeader?.Value,
            Resources = resources,
        };
    }

    private static Dictionary<string, MappingReader> Shapes(MappingReader? shapes) =>
        shapes is null ? [] : shapes.Keys.Select(name => (name, shape: shapes.Mapping(name)))
            .Where(pair => pair.shape is not null)
            .ToDictionary(pair => pair.name, pair => pair.shape!, StringComparer.Ordinal);

    private FrozenDictionary<string, Resource> Resources(MappingReader text, string root, Dictionary<string, MappingReader> shapes)
    {
        if (text.Mapping("resources") is not { } resources)
        {
            findings.Error(text.At, "`resources` is missing");
            return FrozenDictionary<string, Resource>.Empty;
        }

        var fields = new FieldsParser(shapes, findings);
        return resources.Keys
            .Select(name => (name, body: resources.Mapping(name)))
            .Where(pair => pair.body is not null)
            .Select(pair => Resource(pair.name, root, pair.body!, fields))
            .ToFrozenDictionary(resource => resource.Name, StringComparer.Ordinal);
    }

    private Resource Resource(string name, string root, MappingReader body, FieldsParser fields)
    {
        var recordId = body.RequiredText("record-id");
        var resource = new Resource
        {
            Name = name,
            Routes = [.. Routes(body, "collection", root, true), .. Routes(body, "item", root, false)],
            CollectionEnvelope = body.Text("collection-envelope")?.Value,
            ItemEnvelope = body.Text("item-envelope")?.Value,
            RecordId = recordId?.Value ?? "",
            Fields = body.Mapping("fields") is { } map ? fields.Parse(map) : FrozenDictionary<string, Field>.Empty,
            Parameters = Parameters(body.Mapping("parameters")),
            Pinned = [.. body.Texts("pinned").Select(parameter => parameter.Value)],
        };
        body.Close();
        if (recordId is { } id && resource.Find(id.Value) is not { IsLeaf: true })
        {
            findings.Error(id.At, $"`{id.Value}` is no field of `{name}`{NearestName.Hint(id.Value, resource.AllFields().Select(f => f.Path))}");
        }

        return resource;
    }

    private static ImmutableArray<Route> Routes(MappingReader body, string key, string root, bool isCollection) =>
        [.. body.Texts(key).Select(path => Route.Of(root + path.Value, isCollection))];

    private static FrozenDictionary<string, string> Parameters(MappingReader? map) =>
        map is null
            ? FrozenDictionary<string, string>.Empty
            : map.Keys.ToFrozenDictionary(name => name, name => map.Text(name)?.Value ?? "", StringComparer.Ordinal);

    private int? PositiveNumber(Located<string>? text)
    {
        if (text is not { } located)
        {
            return null;
        }

        if (int.TryParse(located.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0)
        {
            return number;
        }

        findings.Error(located.At, $"`{located.Value}` is no whole number above zero");
        return null;
    }
}
