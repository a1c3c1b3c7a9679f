namespace Policies.Cases;

/// <summary>A field that should be withheld.</summary>
/// <param name="Field">Its path as the log has it: <c>metadata</c>, <c>roles.?</c>.</param>
/// <param name="Rule">The rule that withholds it.</param>
/// <param name="Count">How often; null for any number of times.</param>
internal sealed record ExpectedWithheld(string Field, string Rule, long? Count);
