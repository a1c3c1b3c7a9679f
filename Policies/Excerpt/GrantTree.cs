using System.Collections.Immutable;

namespace Policies.Excerpt;

/// <summary>The properties of an answer that leave, as a tree. Two that are alike have the same key.</summary>
internal sealed class GrantTree
{
    private GrantTree(ImmutableSortedDictionary<string, GrantTree> members)
    {
        Members = members;
        Key = string.Concat(members.Select(member => $"{member.Key.Length}:{member.Key}({member.Value.Key})"));
    }

    /// <summary>Something of which no members are told apart.</summary>
    public static GrantTree Leaf { get; } = new(ImmutableSortedDictionary<string, GrantTree>.Empty);

    public ImmutableSortedDictionary<string, GrantTree> Members { get; }

    public string Key { get; }

    public bool IsLeaf => Members.IsEmpty;

    /// <summary>The tree of these paths; a path's names are in order.</summary>
    public static GrantTree Of(IEnumerable<ImmutableArray<string>> paths) => new(paths
        .Where(path => !path.IsEmpty)
        .GroupBy(path => path[0], path => path[1..], StringComparer.Ordinal)
        .ToImmutableSortedDictionary(group => group.Key, Of, StringComparer.Ordinal));

    /// <summary>The same below a member of this name.</summary>
    public GrantTree Below(string name) => new(ImmutableSortedDictionary.Create<string, GrantTree>(StringComparer.Ordinal).Add(name, this));
}
