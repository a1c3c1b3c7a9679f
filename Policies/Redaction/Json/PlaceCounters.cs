namespace Policies.Redaction.Json;

/// <summary>Numbers of the counters of one place.</summary>
/// <param name="Released">Values released here.</param>
/// <param name="Withheld">Values withheld here by the plan.</param>
/// <param name="Misshapen">Values withheld here because they have another shape than the plan expects.</param>
internal readonly record struct PlaceCounters(int Released, int Withheld, int Misshapen);
