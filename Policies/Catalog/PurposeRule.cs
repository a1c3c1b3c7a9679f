using System.Collections.Immutable;

namespace Policies.Catalogs;

/// <summary>A purpose that a board has prohibited: no agreement for it can be used.</summary>
/// <param name="Rule">Id of the rule: <c>floor/facial-recognition</c>.</param>
/// <param name="Contains">What names it, anywhere in the text of a purpose; in <see cref="NormalForm"/>.</param>
public sealed record PurposeRule(string Rule, ImmutableArray<string> Contains)
{
    /// <summary>Whether a purpose in normal form is prohibited.</summary>
    public bool Prohibits(string normalPurpose)
    {
        ArgumentNullException.ThrowIfNull(normalPurpose);
        return Contains.Any(part => normalPurpose.Contains(part, StringComparison.Ordinal));
    }
}
