using Policies.Catalogs;

namespace Policies.Queries;

/// <summary>How a standard writes the paths of fields, where that is not how its catalog does.</summary>
/// <param name="Read">From what a caller wrote, with dots, to a path of the catalog.</param>
/// <param name="Write">From a field of the catalog to what the SIS reads, with dots.</param>
internal sealed record PathSpelling(Func<string, string> Read, Func<Field, string> Write)
{
    /// <summary>As the catalog does.</summary>
    public static PathSpelling Plain { get; } = new(path => path, field => field.Path);
}
