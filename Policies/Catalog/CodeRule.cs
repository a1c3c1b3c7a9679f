using System.Collections.Immutable;

namespace Policies.Catalogs;

/// <summary>Codes of a code list that state status. A code value is written <c>…/{List}#{Code}</c>.</summary>
/// <param name="Rule">Id of the rule.</param>
/// <param name="List">The list's name in <see cref="NormalForm"/>.</param>
/// <param name="Codes">Codes in normal form; empty means every code of the list.</param>
public sealed record CodeRule(string Rule, string List, ImmutableArray<string> Codes)
{
    /// <summary>Whether a code, both in normal form, is protected.</summary>
    public bool Protects(string list, string code) => list == List && (Codes.IsEmpty || Codes.Contains(code));
}
