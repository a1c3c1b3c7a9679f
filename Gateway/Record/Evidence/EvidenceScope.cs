using System.Globalization;
using Gateway.Record.Layout;

namespace Gateway.Record.Evidence;

/// <summary>What a packet is about: it is printed on each page of it.</summary>
/// <param name="Query">The filters, as they were given.</param>
/// <param name="First">Index of the first entry searched.</param>
/// <param name="Last">Index of the last entry searched.</param>
/// <param name="IsCut">The search ended at its limit.</param>
/// <param name="Found">Number of entries in the packet.</param>
/// <param name="Tree">What the checkpoint states.</param>
/// <param name="Made">When the packet was made.</param>
internal sealed record EvidenceScope(string Query, long First, long Last, bool IsCut, long Found, Checkpoint Tree, DateTimeOffset Made)
{
    public string Asked => Query.Length == 0 ? "all entries" : Query;

    public string Covered => Last < First
        ? $"Searched nothing: the log ends before entry {Text(First)}."
        : $"Searched entries {Text(First)} to {Text(Last)}, {(IsCut ? "and stopped at --limit" : "all of them")}; {Text(Found)} matched and are in this packet.";

    public string Under => $"The checkpoint is of the log {Tree.Origin} with {Text(Tree.Size)} entries, from 0 to {Text(Tree.Size - 1)}.";

    public string When => Rfc3339.Format(Made);

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
