namespace Policies.Redaction.Json;

/// <summary>What becomes of a scalar that is well-formed and has nothing remarkable in it.</summary>
internal enum Usual
{
    /// <summary>It depends.</summary>
    Neither,

    /// <summary>It is released, and nothing more depends on it.</summary>
    Released,

    /// <summary>It is withheld, whatever it says.</summary>
    Withheld,
}
