using Policies.Agreements;
using Policies.Catalogs;
using Policies.Evaluate;

namespace Policies.Queries;

/// <summary>The guard for OneRoster 1.1 and 1.2: limit, offset, sort, orderBy, filter, fields.</summary>
internal sealed class OneRosterGuard(Catalog catalog, ResourceAccess access) : QueryGuard(catalog, access)
{
    private static readonly string[] CollectionNames = ["limit", "offset", "sort", "orderBy", "filter", "fields"];

    public override IEnumerable<QueryProbe> Probes()
    {
        var fields = Access.Resource.AllFields().OrderBy(field => field.Path, StringComparer.Ordinal).ToList();
        var leaves = fields.Where(field => field.IsLeaf).Select(field => field.Path).ToList();
        return
        [
            new(QueryRight.Page, "limit", "1"),
            new(QueryRight.Page, "offset", "0"),
            new(QueryRight.Sort, "orderBy", "asc"),
            .. leaves.Select(path => new QueryProbe(QueryRight.Sort, "sort", path, path)),
            .. leaves.Select(path => new QueryProbe(QueryRight.Filter, "filter", $"{path}='x'", path, "=")),
            .. leaves.Select(path => new QueryProbe(QueryRight.Filter, "filter", $"{path}>'x'", path, "any")),
            .. fields.Select(field => new QueryProbe(QueryRight.Select, "fields", field.Path, field.Path)),
            QueryProbe.Narrowing("fields"),
        ];
    }

    protected override string? Known(string name) =>
        Array.Find(CollectionNames, known => known.Equals(name, StringComparison.OrdinalIgnoreCase));

    protected override QueryRefusal? Read(QueryParameter parameter, bool isCollection, QueryDraft forward) =>
        Known(parameter.Name) switch
        {
            "fields" => Needs(QueryRight.Select, "fields") ?? Selection(parameter.Value, forward),
            "limit" when isCollection => Needs(QueryRight.Page, "limit") ?? Number("limit", parameter.Value, 1, Catalog.MaxLimit, forward),
            "offset" when isCollection => Needs(QueryRight.Page, "offset") ?? Number("offset", parameter.Value, 0, int.MaxValue, forward),
            "sort" when isCollection => Needs(QueryRight.Sort, "sort") ?? Sort(parameter.Value, forward),
            "orderBy" when isCollection => Needs(QueryRight.Sort, "orderBy") ?? Direction(parameter.Value, forward),
            "filter" when isCollection => Needs(QueryRight.Filter, "filter") ?? Filter(parameter.Value, forward),
            _ => Unknown(parameter.Name),
        };

    private QueryRefusal? Sort(string path, QueryDraft forward)
    {
        if (Fields.Order("sort", path, out var field) is { } refusal)
        {
            return refusal;
        }

        forward.Add(new("sort", field!.Path));
        return null;
    }

    private static QueryRefusal? Direction(string text, QueryDraft forward)
    {
        if (text is not ("asc" or "desc"))
        {
            return Malformed("orderBy", "asc or desc");
        }

        forward.Add(new("orderBy", text));
        return null;
    }

    private QueryRefusal? Filter(string text, QueryDraft forward)
    {
        if (OneRosterFilter.Parse(text) is not { } filter)
        {
            return Malformed("filter", "comparisons such as familyName='Nguyen', joined by AND or by OR, with values in single quotes");
        }

        var clauses = new List<OneRosterClause>();
        foreach (var clause in filter.Clauses)
        {
            if (Compare(clause, out var field) is { } refusal)
            {
                return refusal;
            }

            clauses.Add(clause with { Path = field!.Path });
        }

        forward.Add(new("filter", new OneRosterFilter([.. clauses], filter.Connective).ToString()));
        return null;
    }

    private QueryRefusal? Compare(OneRosterClause clause, out Field? field) => clause.Predicate == "="
        ? Fields.Equal("filter", clause.Path, clause.Value, out field)
        : Fields.Order("filter", clause.Path, out field) ?? Fields.Equal("filter", clause.Path, clause.Value, out field);

    private QueryRefusal? Selection(string text, QueryDraft forward)
    {
        if (Selected("fields", text.Split(',', StringSplitOptions.TrimEntries), forward, out var selected) is { } refusal)
        {
            return refusal;
        }

        forward.Add(new("fields", string.Join(',', selected.Select(field => field.Path))));
        return null;
    }
}
