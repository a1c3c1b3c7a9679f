using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using Policies.Catalogs;

namespace Policies.Language;

/// <summary>Reads a catalog: <c>catalog</c>, <c>standard</c>, <c>base</c>, <c>query</c>, <c>max-limit</c>, <c>total-header</c>,
/// <c>writes</c>, <c>not-ids</c>, <c>closed</c>, <c>shapes</c>, <c>resources</c>.</summary>
internal sealed class CatalogParser(FindingList findings)
{
    public Catalog? Parse(MappingReader text)
    {
        var id = text.RequiredText("catalog");
        var standard = text.RequiredText("standard");
        var written = text.RequiredText("base");
        var root = written?.Value.TrimEnd('/');
        var grammar = Words.Read(text.RequiredText("query"), QueryGrammarNames.ByName, "query grammar", findings);
        var maxLimit = PositiveNumber(text.RequiredText("max-limit"));
        var totalHeader = text.Text("total-header");
        var writes = WritesParser.Parse(text.Mapping("writes"), findings);
        var fields = new FieldsParser(Shapes(text.Mapping("shapes")), findings);
        var notIds = text.Texts("not-ids").Select(word => word.Value).ToImmutableArray();
        var closed = text.Mappings("closed").Select(path => ClosedPath(path, id?.Value)).OfType<ClosedPath>().ToImmutableArray();
        Route RouteTo(string path, bool isCollection) => Route.Of(root + path, isCollection) with { NotIds = notIds };
        var resources = Resources(text, fields, RouteTo, grammar);
        text.Close();
        CheckPost(writes, resources.Values);
        CheckTotals(grammar, resources.Values);
        return id is null || standard is null || root is null || grammar is null || maxLimit is null ? null : new()
        {
            Id = id.Value.Value,
            Standard = standard.Value.Value,
            Base = root,
            NotIds = notIds,
            Closed = closed,
            Grammar = grammar.Value,
            MaxLimit = maxLimit.Value,
            TotalHeader = totalHeader?.Value,
            Writes = writes,
            Resources = resources,
        };
    }

    /// <summary>Where POST writes it does not ask, so that no write is ever taken for a question.</summary>
    private void CheckPost(FrozenDictionary<string, WriteEffect> writes, IEnumerable<Resource> resources)
    {
        foreach (var asked in resources.Where(resource => resource.IsAskedByPost && writes.ContainsKey("POST")))
        {
            findings.Error(asked.At, $"`{asked.Name}` is asked by POST, and `writes` of this catalog says that POST writes; describe it in a catalog of its own");
        }
    }

    /// <summary>A total leaves where a client asks for it, and only one grammar has it in the body.</summary>
    private void CheckTotals(QueryGrammar? grammar, IEnumerable<Resource> resources)
    {
        foreach (var resource in resources.Where(resource => resource.TotalField is not null && grammar is not (null or QueryGrammar.OData)))
        {
            findings.Error(resource.At, $"`{resource.Name}` cannot have a `total-field` here: that is for catalogs with `query: odata`");
        }
    }

    private static Dictionary<string, MappingReader> Shapes(MappingReader? shapes) =>
        shapes is null ? [] : shapes.Keys.Select(name => (name, shape: shapes.Mapping(name)))
            .Where(pair => pair.shape is not null)
            .ToDictionary(pair => pair.name, pair => pair.shape!, StringComparer.Ordinal);

    /// <summary>A closed path is written in full, for not all of them are below <c>base</c>.</summary>
    private ClosedPath? ClosedPath(MappingReader body, string? catalog)
    {
        var path = body.RequiredText("path");
        var rule = body.RequiredText("rule");
        var why = body.RequiredText("why");
        body.Close();
        if (path is { Value: not ['/', _, ..] } wrong)
        {
            findings.Error(wrong.At, $"`{wrong.Value}` is no path to close: write it in full, from the first slash");
        }

        return path is null || rule is null || why is null ? null : new(path.Value.Value, $"catalog/{catalog}/{rule.Value.Value}", why.Value.Value);
    }

    /// <summary>Those that are worked out come after those that they are worked out from.</summary>
    private FrozenDictionary<string, Resource> Resources(MappingReader text, FieldsParser fields, Func<string, bool, Route> routeTo, QueryGrammar? grammar)
    {
        if (text.Mapping("resources") is not { } bodies)
        {
            findings.Error(text.At, "`resources` is missing");
            return FrozenDictionary<string, Resource>.Empty;
        }

        var parser = new ResourceParser(fields, routeTo, findings);
        var resources = bodies.Keys.Select(name => (name, body: bodies.Mapping(name))).Where(pair => pair.body is not null).ToLookup(pair => pair.body!.Has(DerivedParser.Key));
        var plain = resources[false].ToFrozenDictionary(pair => pair.name, pair => parser.Parse(pair.name, pair.body!), StringComparer.Ordinal);
        var derived = new DerivedParser(plain, routeTo, grammar, findings);
        return plain.Values.Concat(resources[true].Select(pair => derived.Parse(pair.name, pair.body!)).OfType<Resource>())
            .ToFrozenDictionary(resource => resource.Name, StringComparer.Ordinal);
    }

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
