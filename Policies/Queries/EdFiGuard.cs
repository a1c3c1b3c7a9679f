using Policies.Agreements;
using Policies.Catalogs;
using Policies.Evaluate;

namespace Policies.Queries;

/// <summary>
/// The guard for the Ed-Fi ODS/API: offset, limit, totalCount, and query by example, where each root field and each part of a
/// reference is a parameter. The ODS/API does not mind letter case, so neither does the guard.
/// </summary>
internal sealed class EdFiGuard(Catalog catalog, ResourceAccess access) : QueryGuard(catalog, access)
{
    private const string ChangeTime = "_lastModifiedDate";

    private static readonly string[] PagingNames = ["offset", "limit", "totalCount"];
    private static readonly string[] ChangeNames = ["minChangeVersion", "maxChangeVersion"];

    public override IEnumerable<QueryProbe> Probes() =>
    [
        new(QueryRight.Page, "offset", "0"),
        new(QueryRight.Page, "limit", "1"),
        new(QueryRight.Count, "totalCount", "true"),
        .. HasChanges ? ChangeNames.Select(name => new QueryProbe(QueryRight.Filter, name, "1", ChangeTime)) : [],
        .. Access.Resource.Parameters.Keys.Concat(RootLeaves()).Except(PagingNames).Order(StringComparer.Ordinal).Select(Probe),
    ];

    protected override string? Known(string name) =>
        PagingNames.Concat(HasChanges ? ChangeNames : []).Concat(Access.Resource.Parameters.Keys).Concat(RootLeaves())
            .FirstOrDefault(known => known.Equals(name, StringComparison.OrdinalIgnoreCase));

    protected override QueryRefusal? Read(QueryParameter parameter, bool isCollection, QueryDraft forward) =>
        isCollection ? Known(parameter.Name) switch
        {
            "limit" => Needs(QueryRight.Page, "limit") ?? Number("limit", parameter.Value, 0, Catalog.MaxLimit, forward),
            "offset" => Needs(QueryRight.Page, "offset") ?? Number("offset", parameter.Value, 0, int.MaxValue, forward),
            "totalCount" => Needs(QueryRight.Count, "totalCount") ?? Total(parameter.Value, forward),
            "minChangeVersion" or "maxChangeVersion" => Changes(Known(parameter.Name)!, parameter.Value, forward),
            { } name => Example(name, parameter.Value, forward),
            null => Unknown(parameter.Name),
        } : Unknown(parameter.Name);

    /// <summary>A total that does not leave is not asked for either: who asked would think that there is none.</summary>
    private QueryRefusal? Total(string text, QueryDraft forward) => Flag("totalCount", text, forward)
        ?? (Access.TellsTotalInHeader || !bool.Parse(text) ? null : Closed("totalCount", "total", "a total would count records that are withheld whole; pull the records and count"));

    private bool HasChanges => Access.Resource.Find(ChangeTime) is not null;

    /// <summary>Records that changed between two numbers: an order by the time of change, whatever it was that changed.</summary>
    private QueryRefusal? Changes(string name, string value, QueryDraft forward) =>
        Fields.Order(name, ChangeTime, out _) ?? Needs(QueryRight.Filter, name) ?? Number(name, value, 0, long.MaxValue, forward);

    /// <summary>The SIS would not know the flag of a resource that is worked out, and could pass over a question about it.</summary>
    private IEnumerable<string> RootLeaves() => Access.Resource.Derivation is not null ? [] : Access.Resource.Fields.Values.Where(field => field.IsLeaf).Select(field => field.Name);

    private QueryProbe Probe(string name) =>
        new(QueryRight.Filter, name, IsDescriptor(name) ? $"uri://example.org/{name}#x" : "x", Access.Resource.Parameters.GetValueOrDefault(name, name));

    private static bool IsDescriptor(string name) => name.EndsWith("Descriptor", StringComparison.Ordinal);

    private QueryRefusal? Example(string name, string value, QueryDraft forward)
    {
        var path = Access.Resource.Parameters.GetValueOrDefault(name, name);
        if (Fields.Equal(name, path, value, out _) is { } withheld)
        {
            return withheld;
        }

        if (Needs(QueryRight.Filter, name) is { } refusal)
        {
            return refusal;
        }

        if (IsDescriptor(name) && CodeValue.Parse(value) is not { List.Length: > 0, Code.Length: > 0 })
        {
            // A bare code could stand for a protected one without saying of which list it is.
            return Malformed(name, "a whole descriptor, such as uri://ed-fi.org/GradeLevelDescriptor#Ninth grade");
        }

        forward.Add(new(name, value));
        return null;
    }
}
