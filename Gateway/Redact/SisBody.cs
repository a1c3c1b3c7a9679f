namespace Gateway.Redact;

/// <summary>
/// The body as the SIS sends it: counts its bytes, and ends the wait for the next of them when the SIS is silent for too long or the
/// caller has gone. The time that passes while nobody reads does not count, so a slow caller is not taken for a silent SIS.
/// </summary>
/// <exception cref="OperationCanceledException">The SIS was silent for too long, or the caller has gone.</exception>
internal sealed class SisBody : ReadOnlyStream
{
    private readonly Stream _inner;
    private readonly TimeSpan _silence;
    private readonly CancellationTokenSource _given;
    private readonly CancellationTokenRegistration _hangUp;

    public SisBody(Stream inner, ReadingTerms terms, TimeProvider time)
    {
        (_inner, _silence) = (inner, terms.Silence);
        _given = new CancellationTokenSource(Timeout.InfiniteTimeSpan, time);
        _hangUp = terms.CallerGone.UnsafeRegister(static given => ((CancellationTokenSource)given!).Cancel(), _given);
    }

    /// <summary>Bytes read, as sent.</summary>
    public long Count { get; private set; }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        _given.Token.ThrowIfCancellationRequested();
        var reading = _inner.ReadAsync(buffer, _given.Token);
        var read = reading.IsCompletedSuccessfully ? reading.Result : await InTimeAsync(reading);
        Count += read;
        return read;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _hangUp.Dispose();
            _given.Dispose();
            _inner.Dispose();
        }

        base.Dispose(disposing);
    }

    private async ValueTask<int> InTimeAsync(ValueTask<int> reading)
    {
        _given.CancelAfter(_silence);
        var read = await reading;
        _given.CancelAfter(Timeout.InfiniteTimeSpan);
        return read;
    }
}
