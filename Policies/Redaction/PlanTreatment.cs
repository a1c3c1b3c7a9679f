namespace Policies.Redaction;

/// <summary>What becomes of the value in one place.</summary>
public enum PlanTreatment
{
    /// <summary>The value is not looked at and does not leave.</summary>
    Withhold,

    /// <summary>
    /// The value does not leave, but it is looked at as if it did: a protected one takes along what hangs on it. For a key, or the name
    /// half of a pair, that is not granted itself. An object is entered when the plan has members for it.
    /// </summary>
    Watch,

    /// <summary>A string, number, boolean or null leaves if the value guard lets it; an object here is withheld.</summary>
    Release,

    /// <summary>An object is entered and its members are treated by their own nodes; null leaves; any other scalar is withheld.</summary>
    Descend,
}
