namespace Gateway.Tests.Conventions;

/// <summary>Folders and who uses whom.</summary>
internal sealed class FolderGraph(IEnumerable<FolderEdge> edges)
{
    private readonly ILookup<string, string> _uses =
        edges.DistinctBy(edge => (edge.From, edge.To)).ToLookup(edge => edge.From, edge => edge.To);

    /// <summary>A way from a folder back to itself, as <c>A → B → A</c>; null when there is none.</summary>
    public string? Circle() => _uses.Select(from => Search([from.Key])).FirstOrDefault(circle => circle is not null);

    private string? Search(string[] way) => _uses[way[^1]]
        .Select(next => next == way[0] ? string.Join(" → ", [.. way, next]) : way.Contains(next) ? null : Search([.. way, next]))
        .FirstOrDefault(circle => circle is not null);
}
