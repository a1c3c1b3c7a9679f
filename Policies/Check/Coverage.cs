using System.Collections.Immutable;
using Policies.Agreements;
using Policies.Catalogs;
using Policies.Evaluate;
using Policies.Language.OpenApi;
using Policies.Queries;

namespace Policies.Check;

/// <summary>Asks the policies about every property and parameter of an API, through the same judges that answer requests.</summary>
/// <param name="policies">The policies.</param>
/// <param name="agreement">Id of an agreement; null for one that grants everything that can be granted.</param>
/// <param name="catalog">Id of the only catalog to be looked into, or null.</param>
internal sealed class Coverage(PolicySnapshot policies, string? agreement, string? catalog)
{
    public IEnumerable<CoverageRow> Rows(ApiRead read)
    {
        // A district may have its API behind another base path than the document says.
        var found = policies.FindByTemplate(read.Base + read.Path, catalog) ?? policies.FindByTemplate(read.Path, catalog);
        if ((policies.ClosedByTemplate(read.Base + read.Path, found?.Route) ?? policies.ClosedByTemplate(read.Path, found?.Route)) is { } closed)
        {
            return [Refused(read, closed.Rule)];
        }

        if (found is not { } target)
        {
            return [Refused(read, "unknown_path")];
        }

        if (target.Resource.IsAskedByPost)
        {
            // What is described is what GET answers.
            return [Refused(read, "method_not_allowed")];
        }

        if (Access(target) is not { } access)
        {
            return [Refused(read, "resource_not_granted")];
        }

        var parameters = target.Route.IsCollection ? read.Parameters.Select(name => Parameter(read, target, access, name)) : [];
        return [.. Properties(read, target, access), .. parameters];
    }

    private static CoverageRow Refused(ApiRead read, string code) => new(read.Path, CoverageKind.Path, "", CoverageState.Refused, code);

    private ResourceAccess? Access(Target target) => agreement is null
        ? new(new FieldFloor(policies.Floor, target.Resource), target.Resource, [EveryGrant.Of(target.Catalog.Id, target.Resource)])
        : policies.AccessOf(agreement, target.Catalog.Id, target.Resource.Name);

    private static IEnumerable<CoverageRow> Properties(ApiRead read, Target target, ResourceAccess access)
    {
        foreach (var (path, isInRecord) in Leaves(read.Properties, target.Resource.Envelope(target.Route.IsCollection)))
        {
            var (state, rule) = isInRecord ? Ruling(access, path)
                : access.TellsTotal && path == target.Resource.TotalField && target.Route.IsCollection ? (CoverageState.Granted, QueryRight.Count.ToNames().Single())
                : (CoverageState.Unclassified, Sensitivity.Unclassified.ToName());
            yield return new(read.Path, CoverageKind.Property, path, state, rule);
        }
    }

    /// <summary>What stands beside the envelope is in no record, and no plan has a place for it.</summary>
    private static IEnumerable<(string Path, bool IsInRecord)> Leaves(ImmutableArray<ApiProperty> properties, ImmutableArray<string> envelope) =>
        properties.SelectMany(property => !envelope.IsEmpty && property.Name == envelope[0]
            ? Leaves(property.Members, envelope[1..])
            : property.Leaves().Select(path => (path, envelope.IsEmpty)));

    private static (CoverageState State, string Rule) Ruling(ResourceAccess access, string path)
    {
        Field? found = null;
        var members = access.Resource.Fields;
        foreach (var name in path.Split('.'))
        {
            // Below a withheld field all is withheld; below one that leaves, members that the catalog does not know do not.
            if (found is { IsLeaf: true } && !access.RulingOn(found).IsGranted)
            {
                break;
            }

            found = members.GetValueOrDefault(name) ?? members.Values.FirstOrDefault(field => field.Also == name);
            if (found is null)
            {
                return access.Floor.RuleForName(name) is { } rule ? (CoverageState.Withheld, rule) : (CoverageState.Unclassified, Sensitivity.Unclassified.ToName());
            }

            members = found.Members;
        }

        var ruling = access.RulingOn(found!);
        return ruling.IsGranted ? (CoverageState.Granted, ruling.Rule)
            : found!.Sensitivity == Sensitivity.Unclassified ? (CoverageState.Unclassified, ruling.Rule)
            : (CoverageState.Withheld, ruling.Rule);
    }

    // Whether the parameter may be used at all: by the record's own id, which any agreement grants, where it takes a field.
    private static CoverageRow Parameter(ApiRead read, Target target, ResourceAccess access, string name)
    {
        var refusal = QueryGuard.For(target.Catalog, access).Check([new(name, target.Resource.RecordId)], isCollection: true).Refusal;
        var isUsable = refusal?.Code is null or RefusalCode.MalformedParameter or RefusalCode.ParameterRequired;
        return new(
            read.Path, CoverageKind.Parameter, name, isUsable ? CoverageState.Granted : CoverageState.Refused,
            isUsable ? "query" : refusal!.Rule ?? "unknown_parameter");
    }
}
