using System.Collections.Immutable;
using Gateway.Tests.Evaluate;
using Policies.Catalogs;
using Policies.Evaluate;
using Policies.Shipped;

namespace Gateway.Tests.Shipped;

/// <summary>The resources of the shipped catalogs, and what leaves of them under an agreement.</summary>
internal static class ShippedResources
{
    public static PolicySnapshot Policies { get; } = new District(ShippedPolicies.Texts).Policies;

    public static ImmutableArray<Resource> In(string catalog) => Policies.Catalogs.Single(c => c.Id == catalog).Resources.Values;

    /// <param name="resource">As <c>catalog/resource</c>.</param>
    public static Resource Of(string resource) => In(resource.Split('/')[0]).Single(r => r.Name == resource.Split('/')[1]);

    /// <summary>The fields that leave when an agreement names these, and the record's own id.</summary>
    public static IReadOnlySet<string> Granting(string resource, IEnumerable<string> fields)
    {
        var granted = string.Join(", ", fields.Append(Of(resource).RecordId).Select(field => $"'{field}'").Distinct());
        var agreement = District.Agreement("vendor", [District.GrantWithBasis(resource, granted)], kind: "education-agency");
        return new District([.. ShippedPolicies.Texts, new("vendor.yaml", agreement)]).Policies
            .PlanFor("vendor", resource.Split('/')[0], resource.Split('/')[1], isCollection: true)!.Released();
    }

    /// <summary>The fields that leave when an agreement names all but these.</summary>
    public static IReadOnlySet<string> GrantingAllBut(string resource, params string[] fields) =>
        Granting(resource, Of(resource).AllFields().Select(field => field.Path).Except(fields));
}
