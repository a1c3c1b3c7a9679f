using System.Collections.Immutable;
using Policies.Catalogs;
using Policies.Evaluate;

namespace Gateway.Deliver;

/// <summary>Which shape an error has. It depends on the path alone: nothing that the SIS says, or does not say, shows in it.</summary>
internal static class ErrorShapes
{
    /// <summary>By catalog; one whose id goes on after a hyphen is of the same family. All others get problem documents.</summary>
    private static readonly ImmutableArray<(string Catalog, ErrorShape Shape)> Table =
    [
        ("oneroster-1.2", OneRoster12Shape.Instance),
        ("oneroster-1.1", OneRoster11Shape.Instance),
        ("ed-fi", EdFiShape.Instance),
    ];

    /// <param name="policies">The policies.</param>
    /// <param name="decision">What they decided; null when they were not asked.</param>
    /// <param name="path">The path asked for.</param>
    public static ErrorShape For(PolicySnapshot policies, Decision? decision, ImmutableArray<string> path) =>
        decision?.Catalog is { } id ? OfCatalog(id) : Near(policies.Catalogs, path);

    public static ErrorShape OfCatalog(string id)
    {
        foreach (var (catalog, shape) in Table)
        {
            if (id == catalog || id.StartsWith(catalog + "-", StringComparison.Ordinal))
            {
                return shape;
            }
        }

        return ProblemShape.Instance;
    }

    /// <summary>Of a path without a resource: that of the catalogs that close it, or whose paths begin as it does, if these have one in common.</summary>
    private static ErrorShape Near(ImmutableArray<Catalog> catalogs, ImmutableArray<string> path) =>
        catalogs.Where(catalog => BeginsLike(catalog, path) || catalog.Closed.Any(closed => closed.Matches(path)))
            .Select(catalog => OfCatalog(catalog.Id)).Distinct().ToList() is [var only] ? only : ProblemShape.Instance;

    private static bool BeginsLike(Catalog catalog, ImmutableArray<string> path)
    {
        var root = catalog.Base.Split('/', StringSplitOptions.RemoveEmptyEntries);
        return root.Length > 0 && path.Length >= root.Length && root.SequenceEqual(path.Take(root.Length), StringComparer.Ordinal);
    }
}
