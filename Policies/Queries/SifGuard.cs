using Policies.Agreements;
using Policies.Catalogs;
using Policies.Evaluate;
using Policies.Queries.Sif;

namespace Policies.Queries;

/// <summary>The guard for SIF 3 and xPress: navigationPage, navigationPageSize, and of a dynamic query where and order.</summary>
internal sealed class SifGuard(Catalog catalog, ResourceAccess access) : QueryGuard(catalog, access)
{
    private static readonly string[] Names = ["navigationPage", "navigationPageSize", "where", "order"];

    private readonly PathSpelling _spelling = new SifPaths(access.Resource).Spelling;

    public override IEnumerable<QueryProbe> Probes()
    {
        var leaves = Access.Resource.AllFields().Where(field => field.IsLeaf).OrderBy(field => field.Path, StringComparer.Ordinal)
            .Select(field => (field.Path, Name: _spelling.Write(field).Replace('.', '/'))).ToList();
        return
        [
            new(QueryRight.Page, "navigationPage", "0"),
            new(QueryRight.Page, "navigationPageSize", "1"),
            .. leaves.Select(leaf => new QueryProbe(QueryRight.Sort, "order", $"[{leaf.Name}=ascending]", leaf.Path)),
            .. leaves.Select(leaf => new QueryProbe(QueryRight.Filter, "where", $"[{leaf.Name} = \"x\"]", leaf.Path, "=")),
            .. leaves.Select(leaf => new QueryProbe(QueryRight.Filter, "where", $"[{leaf.Name} > \"x\"]", leaf.Path, "any")),
        ];
    }

    protected override string? Known(string name) => Array.Find(Names, known => known.Equals(name, StringComparison.OrdinalIgnoreCase));

    protected override QueryRefusal? Read(QueryParameter parameter, bool isCollection, QueryDraft forward) => isCollection ? Known(parameter.Name) switch
    {
        "navigationPage" => Needs(QueryRight.Page, "navigationPage") ?? Number("navigationPage", parameter.Value, 0, int.MaxValue, forward),
        "navigationPageSize" => Needs(QueryRight.Page, "navigationPageSize") ?? Number("navigationPageSize", parameter.Value, 1, Catalog.MaxLimit, forward),
        "where" => Needs(QueryRight.Filter, "where") ?? Filter(parameter.Value, forward),
        "order" => Needs(QueryRight.Sort, "order") ?? Order(parameter.Value, forward),
        _ => Unknown(parameter.Name),
    } : Unknown(parameter.Name);

    private QueryRefusal? Filter(string text, QueryDraft forward)
    {
        var reading = SifWhereParser.Parse(text);
        if (reading.Condition is not { } asked)
        {
            return Malformed("where", reading.Expected);
        }

        if (new ConditionGuard(Fields, _spelling, "where").Check(asked, forward, out var known) is { } refusal)
        {
            return refusal;
        }

        forward.Add(new("where", SifWhereText.Of(known!)));
        return null;
    }

    private QueryRefusal? Order(string text, QueryDraft forward)
    {
        if (SifOrder.Parse(text) is not { } items)
        {
            return Malformed("order", "at most eight paths such as [Name/LastName=ascending;Name/FirstName=descending], the `;` written %3B");
        }

        var known = new List<SifOrder>();
        foreach (var item in items)
        {
            if (Fields.Order("order", _spelling.Read(item.Path), out var field) is { } refusal)
            {
                return refusal;
            }

            known.Add(item with { Path = _spelling.Write(field!) });
        }

        forward.Add(new("order", SifOrder.Print(known)));
        return null;
    }
}
