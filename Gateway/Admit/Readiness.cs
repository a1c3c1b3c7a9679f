namespace Gateway.Admit;

/// <summary>
/// Whether the gateway serves. Once it has been closed it stays so until the process is started anew: what let a protected value through
/// may do so again, whatever a later look says.
/// </summary>
internal sealed class Readiness
{
    private string? _reason;

    /// <summary>Why nothing is served, in words for the operator; null while the gateway serves.</summary>
    public string? Reason => Volatile.Read(ref _reason);

    public bool IsClosed => Reason is not null;

    /// <summary>From now on no request is answered, and answers under way are cut off. The first reason stays.</summary>
    public void Close(string reason) => Interlocked.CompareExchange(ref _reason, reason, null);
}
