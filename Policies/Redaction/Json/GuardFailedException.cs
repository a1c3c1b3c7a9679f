namespace Policies.Redaction.Json;

/// <summary>The value guard threw. What it threw is left behind: it may quote the value.</summary>
internal sealed class GuardFailedException() : Exception("The value guard failed.");
