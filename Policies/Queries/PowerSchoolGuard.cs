using System.Text.RegularExpressions;
using Policies.Agreements;
using Policies.Catalogs;
using Policies.Evaluate;
using Policies.Queries.PowerSchool;

namespace Policies.Queries;

/// <summary>
/// The guard for PowerSchool: page, pagesize, q; for resources of /ws/v1 expansions, for tables projection, sort and sortdescending; for
/// both extensions, which hold what a state or a district added and are withheld unless a catalog describes them.
/// </summary>
internal sealed partial class PowerSchoolGuard(Catalog catalog, ResourceAccess access) : QueryGuard(catalog, access)
{
    // Every table has it, and every record of a table says it whatever is asked for.
    private const string TableKey = "dcid";
    private const string Extension = "_extension_data";

    private static readonly string[] OfAll = ["page", "pagesize", "q", "extensions"];
    private static readonly string[] OfTables = ["projection", "sort", "sortdescending"];
    private static readonly string[] OfOthers = ["expansions"];

    private readonly ColumnPaths _columns = new(access.Resource);

    public override IEnumerable<QueryProbe> Probes()
    {
        var leaves = Access.Resource.AllFields().Where(field => field.IsLeaf && (_columns.Table is null || _columns.Column(field) is not null))
            .OrderBy(field => field.Path, StringComparer.Ordinal)
            .Select(field => (field.Path, Name: _columns.Spelling.Write(field))).ToList();
        return
        [
            new(QueryRight.Page, "page", "1"),
            new(QueryRight.Page, "pagesize", "1"),
            .. leaves.Select(leaf => new QueryProbe(QueryRight.Filter, "q", $"{leaf.Name}==x", leaf.Path, "=")),
            .. leaves.Select(leaf => new QueryProbe(QueryRight.Filter, "q", $"{leaf.Name}=gt=x", leaf.Path, "any")),
            .. _columns.Table is null ? OfRecords() : OfTable(leaves),
        ];
    }

    protected override string? Known(string name) =>
        OfAll.Concat(_columns.Table is null ? OfOthers : OfTables).FirstOrDefault(known => known.Equals(name, StringComparison.OrdinalIgnoreCase));

    protected override QueryRefusal? Read(QueryParameter parameter, bool isCollection, QueryDraft forward) => Known(parameter.Name) switch
    {
        "page" when isCollection => Needs(QueryRight.Page, "page") ?? Number("page", parameter.Value, 0, int.MaxValue, forward),
        "pagesize" when isCollection => Needs(QueryRight.Page, "pagesize") ?? Number("pagesize", parameter.Value, 1, Catalog.MaxLimit, forward),
        "q" when isCollection => Needs(QueryRight.Filter, "q") ?? Filter(parameter.Value, forward),
        "sort" when isCollection => Needs(QueryRight.Sort, "sort") ?? Sort(parameter.Value, forward),
        "sortdescending" when isCollection => Needs(QueryRight.Sort, "sortdescending") ?? Flag("sortdescending", parameter.Value, forward),
        "projection" => Needs(QueryRight.Select, "projection") ?? Project(parameter.Value, forward),
        "expansions" => Needs(QueryRight.Select, "expansions") ?? Containers("expansions", List(parameter.Value), forward),
        "extensions" => Needs(QueryRight.Select, "extensions") ?? Extend(parameter.Value, forward),
        _ => Unknown(parameter.Name),
    };

    private static string[] List(string text) => text.Split(',', StringSplitOptions.TrimEntries);

    private IEnumerable<QueryProbe> OfRecords() => Access.Resource.Fields.Values.Where(field => !field.IsLeaf).OrderBy(field => field.Path, StringComparer.Ordinal)
        .Select(field => new QueryProbe(QueryRight.Select, "expansions", field.Name, field.Path));

    private static IEnumerable<QueryProbe> OfTable(IReadOnlyCollection<(string Path, string Name)> leaves) =>
    [
        .. leaves.Select(leaf => new QueryProbe(QueryRight.Sort, "sort", leaf.Name, leaf.Path)),
        .. leaves.Select(leaf => new QueryProbe(QueryRight.Select, "projection", leaf.Name, leaf.Path)),
        new(QueryRight.Sort, "sortdescending", "true"),
        QueryProbe.Narrowing("projection"),
    ];

    private QueryRefusal? Filter(string text, QueryDraft forward)
    {
        var reading = FiqlParser.Parse(text);
        if (reading.Condition is not { } asked)
        {
            return Malformed("q", reading.Expected);
        }

        if (new ConditionGuard(Fields, _columns.Spelling, "q").Check(asked, forward, out var known) is { } refusal)
        {
            return refusal;
        }

        forward.Add(new("q", FiqlParser.Print(known!)));
        return null;
    }

    private QueryRefusal? Sort(string text, QueryDraft forward)
    {
        if (ColumnOrder.Parse(text) is not { } items)
        {
            return Malformed("sort", "at most eight columns, each with `;desc` (written %3Bdesc) or `;asc` behind it or nothing, joined by commas");
        }

        var known = new List<ColumnOrder>();
        foreach (var item in items)
        {
            if (Fields.Order("sort", _columns.Spelling.Read(item.Column), out var field) is { } refusal)
            {
                return refusal;
            }

            known.Add(item with { Column = _columns.Spelling.Write(field!) });
        }

        forward.Add(new("sort", string.Join(',', known)));
        return null;
    }

    /// <summary>A star asks for what may leave, not for what there is.</summary>
    private QueryRefusal? Project(string text, QueryDraft forward)
    {
        var asked = text == "*"
            ? Access.Resource.AllFields().Where(field => field.IsLeaf && _columns.Column(field) is not null && Access.RulingOn(field).IsGranted).Select(field => field.Path).Order(StringComparer.Ordinal)
            : List(text).Select(_columns.Spelling.Read);
        if (Selected("projection", asked, forward, out var selected) is { } refusal)
        {
            return refusal;
        }

        var columns = selected.Select(_columns.Column).OfType<string>().DefaultIfEmpty(TableKey);
        forward.Add(new("projection", string.Join(',', columns)));
        return null;
    }

    /// <summary>Only what a catalog of the district describes below the extensions, and an agreement grants, may be asked for.</summary>
    private QueryRefusal? Extend(string text, QueryDraft forward)
    {
        var names = List(text);
        if (Array.Exists(names, name => !Name().IsMatch(name)))
        {
            return Malformed("extensions", "names of extensions, joined by commas");
        }

        var refusal = names.Select(name => Fields.Select("extensions", $"{Extension}.{name}", out _)).FirstOrDefault(refusal => refusal is not null);
        if (refusal is null)
        {
            forward.Add(new("extensions", string.Join(',', names)));
        }

        return refusal;
    }

    [GeneratedRegex(@"\A[A-Za-z_][A-Za-z0-9_]{0,63}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}
