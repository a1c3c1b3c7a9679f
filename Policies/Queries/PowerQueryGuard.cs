using Policies.Agreements;
using Policies.Catalogs;
using Policies.Evaluate;

namespace Policies.Queries;

/// <summary>
/// The guard for what stands beside the arguments of a PowerQuery, in the query string: page, pagesize and fields. Its arguments are in the
/// body, and are the <see cref="ArgumentGuard"/>'s.
/// </summary>
internal sealed class PowerQueryGuard(Catalog catalog, ResourceAccess access) : QueryGuard(catalog, access)
{
    private static readonly string[] Names = ["page", "pagesize", "fields"];

    public override IEnumerable<QueryProbe> Probes() =>
    [
        new(QueryRight.Page, "page", "1"),
        new(QueryRight.Page, "pagesize", "1"),
        .. Access.Resource.AllFields().Where(field => field.IsLeaf).OrderBy(field => field.Path, StringComparer.Ordinal)
            .Select(field => new QueryProbe(QueryRight.Select, "fields", field.Path, field.Path)),
        QueryProbe.Narrowing("fields"),
    ];

    protected override string? Known(string name) => Array.Find(Names, known => known.Equals(name, StringComparison.OrdinalIgnoreCase));

    protected override QueryRefusal? Read(QueryParameter parameter, bool isCollection, QueryDraft forward) => isCollection ? Known(parameter.Name) switch
    {
        "page" => Needs(QueryRight.Page, "page") ?? Number("page", parameter.Value, 0, int.MaxValue, forward),
        "pagesize" => Needs(QueryRight.Page, "pagesize") ?? Number("pagesize", parameter.Value, 1, Catalog.MaxLimit, forward),
        "fields" => Needs(QueryRight.Select, "fields") ?? Select(parameter.Value, forward),
        _ => Unknown(parameter.Name),
    } : Unknown(parameter.Name);

    private QueryRefusal? Select(string text, QueryDraft forward)
    {
        if (Selected("fields", text.Split(',', StringSplitOptions.TrimEntries), forward, out var selected) is { } refusal)
        {
            return refusal;
        }

        forward.Add(new("fields", string.Join(',', selected.Select(field => field.Path))));
        return null;
    }
}
