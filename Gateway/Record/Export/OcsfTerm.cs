namespace Gateway.Record.Export;

/// <summary>A number of the Open Cybersecurity Schema Framework and the word for it.</summary>
internal readonly record struct OcsfTerm(int Id, string Caption);
