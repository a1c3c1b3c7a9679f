namespace Policies.Evaluate;

/// <summary>What becomes of one field for one agreement, and by which rule.</summary>
/// <param name="IsGranted">The field, or something in it, is granted.</param>
/// <param name="Rule">The determining rule.</param>
public sealed record FieldRuling(bool IsGranted, string Rule)
{
    /// <summary>The rule of a field that no grant names.</summary>
    public const string NotGranted = "not-granted";
}
