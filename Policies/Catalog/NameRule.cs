using System.Collections.Immutable;

namespace Policies.Catalogs;

/// <summary>Names that speak of immigration status, all in <see cref="NormalForm"/>.</summary>
/// <param name="Rule">Id of the rule: <c>floor/status-name</c>.</param>
/// <param name="Contains">Protected wherever it stands in a name.</param>
/// <param name="Starts">Protected at the start of a name.</param>
/// <param name="Ends">Protected at the end of a name.</param>
/// <param name="Is">Protected as the whole name.</param>
/// <param name="Except">Whole names that only look like one.</param>
public sealed record NameRule(
    string Rule,
    ImmutableArray<string> Contains,
    ImmutableArray<string> Starts,
    ImmutableArray<string> Ends,
    ImmutableArray<string> Is,
    ImmutableArray<string> Except)
{
    /// <summary>Whether a name in normal form is protected.</summary>
    public bool Protects(string normalName)
    {
        ArgumentNullException.ThrowIfNull(normalName);
        return !Except.Contains(normalName)
            && (Is.Contains(normalName)
                || Contains.Any(part => normalName.Contains(part, StringComparison.Ordinal))
                || Starts.Any(part => normalName.StartsWith(part, StringComparison.Ordinal))
                || Ends.Any(part => normalName.EndsWith(part, StringComparison.Ordinal)));
    }
}
