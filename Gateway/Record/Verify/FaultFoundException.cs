namespace Gateway.Record.Verify;

/// <summary>Ends a verification at its first fault; it does not leave this folder.</summary>
internal sealed class FaultFoundException(long? index, string finding) : Exception(finding)
{
    public long? Index { get; } = index;
}
