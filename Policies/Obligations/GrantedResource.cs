using System.Collections.Immutable;
using Policies.Agreements;
using Policies.Catalogs;
using Policies.Evaluate;

namespace Policies.Obligations;

/// <summary>What an agreement gives of one resource in the end, when catalog, floor and all its grants have spoken.</summary>
/// <param name="Catalog">Id of the catalog.</param>
/// <param name="Resource">The resource.</param>
/// <param name="Fields">Paths of the fields that leave.</param>
/// <param name="Withheld">Paths of the fields that do not, and the rule of each.</param>
/// <param name="Query">What may be done with query parameters.</param>
internal sealed record GrantedResource(
    string Catalog, Resource Resource, ImmutableArray<string> Fields, ImmutableArray<(string Path, string Rule)> Withheld, QueryRight Query)
{
    /// <summary>All that an agreement gives, in the order of its grants.</summary>
    public static IEnumerable<GrantedResource> Of(PolicySnapshot policies, Agreement agreement)
    {
        foreach (var (catalog, resource) in agreement.Grants.Select(grant => (grant.Catalog, grant.Resource)).Distinct())
        {
            var access = policies.AccessOf(agreement.Id, catalog, resource)!;
            var rulings = access.Resource.AllFields().Where(field => field.IsLeaf)
                .OrderBy(field => field.Path, StringComparer.Ordinal)
                .Select(field => (field.Path, Ruling: access.RulingOn(field)))
                .ToList();
            yield return new(
                catalog,
                access.Resource,
                [.. rulings.Where(field => field.Ruling.IsGranted).Select(field => field.Path)],
                [.. rulings.Where(field => !field.Ruling.IsGranted).Select(field => (field.Path, field.Ruling.Rule))],
                access.Query);
        }
    }
}
