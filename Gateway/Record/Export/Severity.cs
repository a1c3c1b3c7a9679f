namespace Gateway.Record.Export;

/// <summary>How urgent an event is, with the numbers of the Open Cybersecurity Schema Framework.</summary>
internal enum Severity
{
    Informational = 1,
    Low = 2,
    Medium = 3,
    High = 4,
    Critical = 5,
}
