using System.IO.Pipelines;
using Gateway.Record;
using Microsoft.AspNetCore.Http.Features;

namespace Gateway.Deliver;

/// <summary>
/// Stands between the program and the wire. Until a receipt opens it, nothing can be written, flushed, sent or started: not by a
/// stage, not by the framework, not by a feature nobody has thought of yet.
/// </summary>
internal sealed class ResponseGate(IHttpResponseBodyFeature wire) : IHttpResponseBodyFeature
{
    private bool _isOpen;

    /// <summary>Whether an answer has been let through.</summary>
    public bool IsOpen => _isOpen;

    public Stream Stream => Opened().Stream;

    public PipeWriter Writer => Opened().Writer;

    /// <summary>Puts a gate before the response, and takes away the ways around it: upgrades, tunnels, trailers.</summary>
    public static ResponseGate Install(HttpContext context)
    {
        var gate = new ResponseGate(context.Features.GetRequiredFeature<IHttpResponseBodyFeature>());
        context.Features.Set<IHttpResponseBodyFeature>(gate);
        context.Features.Set<IHttpUpgradeFeature>(null);
        context.Features.Set<IHttpExtendedConnectFeature>(null);
        context.Features.Set<IHttpResponseTrailersFeature>(null);
        // Else the server would write "100 Continue" by itself as soon as a body is read.
        context.Request.Headers.Remove("Expect");
        return gate;
    }

    /// <summary>Opens the gate for the one answer that <paramref name="receipt"/> covers.</summary>
    public void Open(Receipt receipt)
    {
        ArgumentNullException.ThrowIfNull(receipt);
        OpenOnce();
    }

    /// <summary>Opens the gate for the fixed words that say the ledger is unavailable. They hold nothing of any request.</summary>
    public void OpenFor(LedgerUnavailableNotice notice)
    {
        ArgumentNullException.ThrowIfNull(notice);
        OpenOnce();
    }

    /// <summary>Opens the gate for the fixed words that turn a flood away. They hold nothing of the request; the flood has an entry.</summary>
    public void OpenFor(ThrottledNotice notice, Receipt first)
    {
        ArgumentNullException.ThrowIfNull(notice);
        Open(first);
    }

    public Task StartAsync(CancellationToken cancellationToken = default) => Opened().StartAsync(cancellationToken);

    public Task SendFileAsync(string path, long offset, long? count, CancellationToken cancellationToken = default) =>
        Opened().SendFileAsync(path, offset, count, cancellationToken);

    public Task CompleteAsync() => Opened().CompleteAsync();

    public void DisableBuffering()
    {
    }

    private void OpenOnce()
    {
        if (_isOpen)
        {
            throw new InvalidOperationException("an answer has already been let through");
        }

        _isOpen = true;
    }

    private IHttpResponseBodyFeature Opened() => _isOpen ? wire : throw new UnrecordedWriteException();
}
