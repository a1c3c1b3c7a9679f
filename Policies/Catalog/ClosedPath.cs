using System.Collections.Immutable;

namespace Policies.Catalogs;

/// <summary>A path of a data standard that is closed to everybody, because what it answers cannot be kept to what is granted.</summary>
/// <param name="Template">As documented: <c>/data/v3/{schema}/{resource}/deletes</c>. One that ends in <c>/...</c> takes in all that is below it.</param>
/// <param name="Rule">Id of the rule: <c>catalog/ed-fi/change-query</c>.</param>
/// <param name="Why">A sentence for whoever asks.</param>
public sealed record ClosedPath(string Template, string Rule, string Why)
{
    private const string AllBelow = "...";

    private readonly bool _takesInAllBelow = Template.EndsWith("/" + AllBelow, StringComparison.Ordinal);
    private readonly ImmutableArray<string?> _segments = [.. Route.Of(Template, isCollection: true).Segments.Where(segment => segment != AllBelow)];

    /// <summary>Whether a decoded path is closed, in any letter case: the SIS may not mind.</summary>
    public bool Matches(ImmutableArray<string> path) =>
        (_takesInAllBelow ? path.Length >= _segments.Length : path.Length == _segments.Length) && Fits(path, _segments);

    /// <summary>A route that names all that this path names, and more, is described more closely, and goes before.</summary>
    internal bool YieldsTo(Route route)
    {
        ArgumentNullException.ThrowIfNull(route);
        return Fits(route.Segments, _segments) && route.Segments.Count(segment => segment is not null) > _segments.Count(segment => segment is not null);
    }

    /// <summary>Whether a documented path, of which the beginning may be missing, is closed.</summary>
    internal bool MatchesEndOf(ImmutableArray<string?> documented)
    {
        if (_takesInAllBelow || documented.Length > _segments.Length)
        {
            return _takesInAllBelow && documented.Length >= _segments.Length && Fits(documented, _segments);
        }

        // An end without any fixed word fits everything and says nothing.
        var end = _segments[^documented.Length..];
        return end.Any(segment => segment is not null) && Fits(documented, end);
    }

    // A segment that varies in the document stands for no fixed word.
    private static bool Fits(IEnumerable<string?> path, ImmutableArray<string?> segments) =>
        path.Zip(segments).All(pair => pair.Second is null || pair.Second.Equals(pair.First, StringComparison.OrdinalIgnoreCase));
}
