using System.Collections.Immutable;

namespace Policies.Catalogs;

/// <summary>One path of a resource.</summary>
/// <param name="Template">As documented: <c>/data/v3/ed-fi/students/{id}</c>.</param>
/// <param name="Segments">Its segments; null stands for one that varies.</param>
/// <param name="IsCollection">It answers with many records, and takes query parameters.</param>
public sealed record Route(string Template, ImmutableArray<string?> Segments, bool IsCollection)
{
    /// <summary>Words that lead elsewhere where an id might stand, in any letter case: <c>deletes</c>.</summary>
    public ImmutableArray<string> NotIds { get; init; } = [];

    /// <summary>Reads a template of literal segments and <c>{name}</c>s.</summary>
    public static Route Of(string template, bool isCollection)
    {
        ArgumentNullException.ThrowIfNull(template);
        var segments = template.Split('/', StringSplitOptions.RemoveEmptyEntries);
        return new(template, [.. segments.Select(segment => segment.StartsWith('{') ? null : segment)], isCollection);
    }

    /// <summary>Whether some path is matched by both.</summary>
    public bool Overlaps(Route other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (Segments.Length != other.Segments.Length)
        {
            return false;
        }

        for (var i = 0; i < Segments.Length; i++)
        {
            if (Segments[i] is { } one && other.Segments[i] is { } two && one != two)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a decoded path is one of this route's. Letter case counts.</summary>
    public bool Matches(ImmutableArray<string> path)
    {
        if (path.Length != Segments.Length)
        {
            return false;
        }

        // Paths of one standard begin alike and end differently.
        for (var i = path.Length - 1; i >= 0; i--)
        {
            if (Segments[i] is { } literal && literal != path[i])
            {
                return false;
            }
        }

        return NotIds.IsEmpty || !Segments.Zip(path).Any(pair => pair.First is null && NotIds.Contains(pair.Second, StringComparer.OrdinalIgnoreCase));
    }
}
