using System.Collections.Frozen;
using Policies.Agreements;
using Policies.Catalogs;
using Policies.Evaluate;

namespace Policies.Queries;

/// <summary>
/// The guard for standards of whose queries only the turning of pages is understood: whatever else a query could ask for, a filter, an
/// order, an expansion, is refused as a parameter that is not known.
/// </summary>
internal sealed class PagingGuard(Catalog catalog, ResourceAccess access, FrozenDictionary<string, PagingKind> parameters) : QueryGuard(catalog, access)
{
    private const int LongestId = 64;

    public override IEnumerable<QueryProbe> Probes() => parameters.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Value == PagingKind.Record
        ? new QueryProbe(QueryRight.Page, pair.Key, "x", Access.Resource.RecordId)
        : new(QueryRight.Page, pair.Key, "1"));

    protected override string? Known(string name) => parameters.Keys.FirstOrDefault(known => known.Equals(name, StringComparison.OrdinalIgnoreCase));

    protected override QueryRefusal? Read(QueryParameter parameter, bool isCollection, QueryDraft forward) =>
        isCollection && Known(parameter.Name) is { } name ? Needs(QueryRight.Page, name) ?? Turn(name, parameter.Value, forward) : Unknown(parameter.Name);

    private QueryRefusal? Turn(string name, string value, QueryDraft forward) => parameters[name] switch
    {
        PagingKind.Page => Number(name, value, 0, int.MaxValue, forward),
        PagingKind.Size => Number(name, value, 1, Catalog.MaxLimit, forward),
        _ => Record(name, value, forward),
    };

    private QueryRefusal? Record(string name, string id, QueryDraft forward)
    {
        if (Fields.Equal(name, Access.Resource.RecordId, id, out _) is { } refusal)
        {
            return refusal;
        }

        if (id.Length is 0 or > LongestId || !id.All(unit => char.IsAsciiLetterOrDigit(unit) || unit is '-' or '_'))
        {
            return Malformed(name, "the id of a record: letters, digits, hyphens and underscores");
        }

        forward.Add(new(name, id));
        return null;
    }
}
