using System.Buffers;

namespace Policies.Redaction.Json;

/// <summary>
/// Redacts one JSON document by a field plan. The output is the input, byte for byte, without what is withheld. Bytes go in by
/// <see cref="Write"/>, or are read into <see cref="GetMemory"/>, in any split, and come out of <see cref="Released"/> as soon as
/// nothing can withhold them any more. After a fault nothing comes out; what came out before must be discarded. Not for use by several
/// threads at once.
/// </summary>
public sealed class JsonRedactor : IBufferWriter<byte>, IDisposable
{
    // Bounds the working memory when a caller hands over a whole document.
    private const int Portion = 8 * 1024;

    // A long token is looked at again only when twice as much is there, or one that comes byte by byte would cost its length squared.
    private const int Long = 4096;

    private const int MostLevels = 1000;

    private readonly EnginePool? _pool;
    private Engine _engine;
    private JsonRedactionResult? _result;
    private long _retryAt;

    /// <param name="plan">What the document may contain.</param>
    /// <param name="limits">How large it may be.</param>
    public JsonRedactor(FieldPlan plan, JsonLimits limits)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(limits.MaxDepth);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(limits.MaxDepth, MostLevels);
        _pool = PreparedPlan.Of(plan).Engines;
        _engine = _pool.Rent(limits);
    }

    /// <summary>With an engine of its own.</summary>
    internal JsonRedactor(Engine engine) => _engine = engine;

    /// <summary>Why the document is refused, as soon as that is known; else null. Writing on is then allowed and does nothing.</summary>
    public JsonFault? Fault { get; private set; }

    /// <summary>Final bytes not yet taken, until the next call of any method.</summary>
    public ReadOnlyMemory<byte> Released { get; private set; }

    /// <summary>Takes the first bytes of <see cref="Released"/> away.</summary>
    public void Release(int count)
    {
        Released = Released[count..];
        _engine.Output.DropUntil(_engine.Output.Start + count);
    }

    /// <summary>
    /// Takes the ids of records that can no longer be withheld; their bytes are in <see cref="Released"/> or were. Each is given out
    /// once, here or in the report.
    /// </summary>
    public RecordIdList TakeRecordIds() => _engine.Tally.Ids.Take();

    /// <summary>Memory to read the next bytes of the document into, until the next call of any method.</summary>
    public Memory<byte> GetMemory(int sizeHint = 0) => _engine.Window.Room(sizeHint);

    /// <inheritdoc cref="GetMemory"/>
    public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;

    /// <summary>So many bytes of the document were read into the memory asked for.</summary>
    public void Advance(int count)
    {
        if (_result is not null)
            throw new InvalidOperationException("The document is complete.");
        if (Fault is not null)
            return;
        var room = _engine.Limits.MaxBytes - _engine.Window.End;
        _engine.Window.Grow((int)Math.Min(count, room));
        if (_engine.Window.End < _retryAt && count <= room)
            return;
        Attempt();
        if (Fault is null && count > room)
            Refuse(new JsonFault(_engine.Limits.MaxBytes, JsonFaultKind.TooLong));
        _retryAt = _engine.Window.Length > Long ? _engine.Window.End + _engine.Window.Length : 0;
    }

    /// <summary>The next bytes of the document.</summary>
    public void Write(ReadOnlySpan<byte> bytes)
    {
        do
        {
            var portion = bytes[..Math.Min(bytes.Length, Portion)];
            portion.CopyTo(GetSpan(portion.Length));
            Advance(portion.Length);
            bytes = bytes[portion.Length..];
        }
        while (!bytes.IsEmpty && Fault is null);
    }

    /// <summary>The document has ended.</summary>
    public JsonRedactionResult Complete()
    {
        if (_result is not null)
            return _result;
        _engine.Window.IsLast = true;
        if (Fault is null)
            Attempt();
        if (Fault is null && _engine.Walk.IsRootUnexpected)
            Refuse(new JsonFault(0, JsonFaultKind.UnexpectedRoot));
        return _result = Fault is not null
            ? new JsonRedactionResult { Fault = Fault }
            : new JsonRedactionResult { RecordWithheld = _engine.Walk.IsRootCondemned, Report = _engine.Tally.Report() };
    }

    /// <summary>Gives the memory back, cleared. Nothing may be called after it.</summary>
    public void Dispose()
    {
        Released = default;
        // Taken away first: an engine that is given back twice would serve two documents at once.
        if (Interlocked.Exchange(ref _engine!, null) is { } engine)
            _pool?.Return(engine);
    }

    // Whatever is thrown in here closes the document.
    private void Attempt()
    {
        try
        {
            var final = _engine.Advance();
            if (_engine.Walk.Fault is { } fault)
                Refuse(fault);
            else
                Released = _engine.Output.Until(final);
        }
        catch (GuardFailedException)
        {
            Refuse(new JsonFault(_engine.Walk.Taking, JsonFaultKind.GuardFailed));
        }
        catch (Exception)
        {
            Refuse(new JsonFault(_engine.Walk.Taking, JsonFaultKind.Internal));
        }
    }

    private void Refuse(JsonFault fault)
    {
        Fault = fault;
        _engine.Output.Truncate(_engine.Output.Start);
        Released = default;
    }
}
