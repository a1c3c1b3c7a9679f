namespace Policies.Evaluate;

/// <summary>One query parameter, decoded.</summary>
public sealed record QueryParameter(string Name, string Value);
