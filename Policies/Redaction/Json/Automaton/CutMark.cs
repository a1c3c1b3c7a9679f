namespace Policies.Redaction.Json.Automaton;

/// <summary>Where keeping ends or begins.</summary>
/// <param name="Offset">From the beginning of the lead, or from the end of the value.</param>
/// <param name="IsAfterValue">From the end of the value.</param>
/// <param name="Resumes">Keeping begins here; else it ends.</param>
internal readonly record struct CutMark(int Offset, bool IsAfterValue, bool Resumes);
