using Policies.Agreements;
using Policies.Catalogs;
using Policies.Evaluate;
using Policies.Queries.OData;

namespace Policies.Queries;

/// <summary>The guard for OData 4.01: the system query options, with or without their sign, in any case.</summary>
internal sealed class ODataGuard(Catalog catalog, ResourceAccess access) : QueryGuard(catalog, access)
{
    private const string Names = "names of fields, with slashes between a container and its member, joined by commas";

    public override IEnumerable<QueryProbe> Probes()
    {
        var fields = Access.Resource.AllFields().OrderBy(field => field.Path, StringComparer.Ordinal).ToList();
        var leaves = fields.Where(field => field.IsLeaf).Select(field => (field.Path, Name: field.Path.Replace('.', '/'))).ToList();
        return
        [
            new(QueryRight.Page, "$top", "1"),
            new(QueryRight.Page, "$skip", "0"),
            new(QueryRight.Count, "$count", "true"),
            .. leaves.Select(leaf => new QueryProbe(QueryRight.Sort, "$orderby", leaf.Name, leaf.Path)),
            .. leaves.Select(leaf => new QueryProbe(QueryRight.Filter, "$filter", $"{leaf.Name} eq 'x'", leaf.Path, "=")),
            .. leaves.Select(leaf => new QueryProbe(QueryRight.Filter, "$filter", $"{leaf.Name} gt 'x'", leaf.Path, "any")),
            .. fields.Select(field => new QueryProbe(QueryRight.Select, "$select", field.Path.Replace('.', '/'), field.Path)),
            .. Access.Resource.Fields.Values.Where(field => !field.IsLeaf).OrderBy(field => field.Path, StringComparer.Ordinal)
                .Select(field => new QueryProbe(QueryRight.Select, "$expand", field.Name, field.Path)),
            QueryProbe.Narrowing("$select"),
        ];
    }

    protected override string? Known(string name) => ODataParameters.Known(name);

    protected override QueryRefusal? Read(QueryParameter parameter, bool isCollection, QueryDraft forward)
    {
        if (parameter.Name.StartsWith('@'))
        {
            return Closed(null, "alias", "an alias (`@name`) hides what is compared with what; write the value where it is used");
        }

        var name = Known(parameter.Name);
        return name is not null && ODataParameters.Closed(name) is { } closed ? Closed(name, closed.Rule, closed.Why) : name switch
        {
            "$select" => Needs(QueryRight.Select, name) ?? Select(parameter.Value, forward),
            "$expand" => Needs(QueryRight.Select, name) ?? Expand(parameter.Value, forward),
            "$format" => Format(parameter.Value, forward),
            "$top" when isCollection => Needs(QueryRight.Page, name) ?? Number(name, parameter.Value, 0, Catalog.MaxLimit, forward),
            "$skip" when isCollection => Needs(QueryRight.Page, name) ?? Number(name, parameter.Value, 0, int.MaxValue, forward),
            "$count" when isCollection => Needs(QueryRight.Count, name) ?? Count(parameter.Value, forward),
            "$orderby" when isCollection => Needs(QueryRight.Sort, name) ?? Order(parameter.Value, forward),
            "$filter" when isCollection => Needs(QueryRight.Filter, name) ?? Filter(parameter.Value, forward),
            _ => Unknown(parameter.Name),
        };
    }

    private QueryRefusal? Select(string text, QueryDraft forward)
    {
        if (ODataNames.Parse(text) is not { } names)
        {
            return Malformed("$select", Names);
        }

        if (Selected("$select", names, forward, out var selected) is { } refusal)
        {
            return refusal;
        }

        forward.Add(new("$select", ODataNames.Print(selected.Select(field => field.Path))));
        return null;
    }

    private QueryRefusal? Expand(string text, QueryDraft forward)
    {
        if (text.Contains('(', StringComparison.Ordinal))
        {
            return Malformed("$expand", "names of containers without options in brackets: ask for the container, and for its members with `$select`");
        }

        if (ODataNames.Parse(text) is not { } names)
        {
            return Malformed("$expand", "names of containers, joined by commas");
        }

        return Containers("$expand", names, forward);
    }

    private static QueryRefusal? Format(string text, QueryDraft forward)
    {
        if (!text.Equals("json", StringComparison.OrdinalIgnoreCase) && !text.Equals("application/json", StringComparison.OrdinalIgnoreCase))
        {
            return Malformed("$format", "json: answers leave as JSON only");
        }

        forward.Add(new("$format", "json"));
        return null;
    }

    /// <summary>A total that does not leave is not asked for either: who asked would think that there is none.</summary>
    private QueryRefusal? Count(string text, QueryDraft forward)
    {
        var refusal = Flag("$count", text, forward);
        return refusal is not null || Access.TellsTotal || !bool.Parse(text) ? refusal : Closed(
            "$count",
            "total",
            Access.Resource.CanBeCounted
                ? "the total does not leave, for the catalog does not say where it stands (`total-field`); pull the records and count"
                : "a total would count records that are withheld whole; pull the records and count");
    }

    private QueryRefusal? Order(string text, QueryDraft forward)
    {
        if (ODataOrder.Parse(text) is not { } items)
        {
            return Malformed("$orderby", "at most eight names of fields, each with asc or desc behind it or nothing, joined by commas");
        }

        var known = new List<ODataOrder>();
        foreach (var item in items)
        {
            if (Fields.Order("$orderby", item.Path, out var field) is { } refusal)
            {
                return refusal;
            }

            known.Add(item with { Path = field!.Path });
        }

        forward.Add(new("$orderby", string.Join(',', known)));
        return null;
    }

    private QueryRefusal? Filter(string text, QueryDraft forward)
    {
        var reading = ODataFilterParser.Parse(text);
        if (reading.Condition is not { } asked)
        {
            return Malformed("$filter", reading.Expected);
        }

        if (new ConditionGuard(Fields, PathSpelling.Plain, "$filter").Check(asked, forward, out var known) is { } refusal)
        {
            return refusal;
        }

        forward.Add(new("$filter", ODataFilterText.Of(known!)));
        return null;
    }
}
