using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Policies.Evaluate;

/// <summary>All routes by their segments, so that a path is looked up in as many steps as it has segments.</summary>
internal sealed class RouteTree
{
    private readonly FrozenDictionary<string, RouteTree> _literals;
    private readonly RouteTree? _variable;
    private readonly Target? _end;

    public RouteTree(IReadOnlyCollection<Target> targets, int depth = 0)
    {
        var further = targets.Where(target => target.Route.Segments.Length > depth).ToLookup(target => target.Route.Segments[depth]);
        _end = targets.FirstOrDefault(target => target.Route.Segments.Length == depth);
        _variable = further[null].ToList() is { Count: > 0 } variable ? new(variable, depth + 1) : null;
        _literals = further.Where(group => group.Key is not null)
            .ToFrozenDictionary(group => group.Key!, group => new RouteTree([.. group], depth + 1), StringComparer.Ordinal);
    }

    /// <summary>Where a decoded path leads, or null. A fixed segment goes before one that varies.</summary>
    public Target? Find(ImmutableArray<string> path, int depth = 0)
    {
        if (depth == path.Length)
        {
            return _end is { } end && end.Route.Matches(path) ? end : null;
        }

        return (_literals.GetValueOrDefault(path[depth])?.Find(path, depth + 1)) ?? _variable?.Find(path, depth + 1);
    }
}
