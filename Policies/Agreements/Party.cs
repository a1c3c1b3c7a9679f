namespace Policies.Agreements;

/// <summary>The organisation on the other side of an agreement.</summary>
/// <param name="Name">Its name, as the agreement has it.</param>
/// <param name="Kind">What it is.</param>
public sealed record Party(string Name, PartyKind Kind);
