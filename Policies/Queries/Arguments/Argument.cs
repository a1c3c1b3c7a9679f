using System.Collections.Immutable;

namespace Policies.Queries.Arguments;

/// <summary>One argument of a question by POST.</summary>
/// <param name="Name">As it was written.</param>
/// <param name="Values">One, or those of a list; never none.</param>
/// <param name="IsList">They were written as a list.</param>
internal sealed record Argument(string Name, ImmutableArray<ArgumentValue> Values, bool IsList)
{
    /// <summary>It holds exactly one value that is not blank, so that every record found has it.</summary>
    public bool IsOneValue => Values is [{ Text: var text }] && !string.IsNullOrWhiteSpace(text);
}
