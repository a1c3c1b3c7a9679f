using System.Collections.Immutable;

namespace Policies.Obligations;

/// <summary>An element of the schedule, and by which names a granted field is known to be of it.</summary>
/// <param name="Category">The category of data.</param>
/// <param name="Element">The element.</param>
/// <param name="Resources">Parts of resource names, in normal form; one of them must be in the name. None asks nothing of the resource.</param>
/// <param name="Names">Parts of field names, in normal form; one of them must be in a name on the path. None asks nothing of the field.</param>
internal sealed record ExhibitElement(string Category, string Element, ImmutableArray<string> Resources, ImmutableArray<string> Names)
{
    public bool Has(string resource, IEnumerable<string> path) =>
        (Resources.IsEmpty || Resources.Any(part => resource.Contains(part, StringComparison.Ordinal)))
        && (Names.IsEmpty || path.Any(name => Names.Any(part => name.Contains(part, StringComparison.Ordinal))));
}
