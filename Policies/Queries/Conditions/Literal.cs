namespace Policies.Queries.Conditions;

/// <summary>A value that a field is compared with.</summary>
/// <param name="Text">What it says, without quotes and escapes.</param>
/// <param name="Form">How it is written.</param>
internal readonly record struct Literal(string Text, LiteralForm Form)
{
    /// <summary>No value at all.</summary>
    public static Literal Null { get; } = new("null", LiteralForm.Null);
}
