using System.Collections.Immutable;

namespace Policies.Language.OpenApi;

/// <summary>A property of an object in an answer.</summary>
/// <param name="Name">Its name.</param>
/// <param name="IsList">It holds a list of what is described.</param>
/// <param name="IsOpen">It may hold members that the document does not name.</param>
/// <param name="Members">The members it names.</param>
internal sealed record ApiProperty(string Name, bool IsList, bool IsOpen, ImmutableArray<ApiProperty> Members)
{
    /// <summary>The dotted paths of the leaves in it, itself included if it is one.</summary>
    /// <param name="parent">The path of what it stands in.</param>
    public IEnumerable<string> Leaves(string parent = "")
    {
        var path = parent.Length == 0 ? Name : $"{parent}.{Name}";
        return Members.IsEmpty ? [path] : Members.SelectMany(member => member.Leaves(path));
    }
}
