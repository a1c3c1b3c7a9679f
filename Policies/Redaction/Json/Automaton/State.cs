namespace Policies.Redaction.Json.Automaton;

/// <summary>
/// Where the walk stands between two values, as far as anything depends on it: which containers are open, which names they had, what was
/// kept in them.
/// </summary>
internal sealed class State
{
    /// <summary>The ways from here: the first of them, and by <see cref="Edge.Other"/> the rest, by their rank.</summary>
    public Edge? First { get; private set; }

    /// <summary>How many codes are known here.</summary>
    public int Codes { get; private set; }

    /// <summary>The way that is already known by the same lead, or null.</summary>
    public Edge? Find(Edge like)
    {
        var edge = First;
        while (edge is not null && !(edge.Follows == like.Follows && edge.Lead.Equals(like.Lead)))
            edge = edge.Other;
        return edge;
    }

    /// <summary>Whether one of the leads from here stands here as far as there are bytes.</summary>
    /// <param name="bytes">Bytes, and zeros behind those that are there.</param>
    /// <param name="available">So many bytes are there.</param>
    public bool Begins(ReadOnlySpan<byte> bytes, int available)
    {
        var edge = First;
        while (edge is not null && !edge.Lead.Begins(bytes, available))
            edge = edge.Other;
        return edge is not null;
    }

    /// <summary>Adds a way. Others may be reading: what they find is whole at any time.</summary>
    public void Add(Edge edge)
    {
        if (edge.Rank == Rank.Code)
            Codes++;
        if (First is not { } before || before.Rank >= edge.Rank)
        {
            edge.Other = First;
            First = edge;
            return;
        }

        while (before.Other is { } other && other.Rank < edge.Rank)
            before = other;
        edge.Other = before.Other;
        before.Other = edge;
    }
}
