using System.Buffers;

namespace Policies.Redaction.Json;

/// <summary>
/// Redacts one JSON document by a field plan. The output is the input, byte for byte, without what is withheld. Bytes go in by
/// <see cref="Write"/> in any split and come out of <see cref="Released"/> as soon as nothing can withhold them any more. After a fault
/// nothing comes out; what came out before must be discarded. Not for use by several threads at once.
/// </summary>
public sealed class JsonRedactor : IBufferWriter<byte>, IDisposable
{
    // Bounds the working memory when a caller hands over a whole document.
    private const int Portion = 16 * 1024;

    private const int MostLevels = 1000;

    private readonly long _maxBytes;
    private readonly PooledBytes _output = new();
    private readonly Tally _tally;
    private readonly PlanWalk _walk;
    private readonly JsonTokens _tokens;
    private JsonRedactionResult? _result;
    private byte[] _room = [];

    /// <param name="plan">What the document may contain.</param>
    /// <param name="limits">How large it may be.</param>
    public JsonRedactor(FieldPlan plan, JsonLimits limits)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(limits.MaxDepth);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(limits.MaxDepth, MostLevels);
        _maxBytes = limits.MaxBytes;
        var prepared = PreparedPlan.Of(plan);
        _tally = new Tally(prepared);
        _walk = new PlanWalk(prepared, _output, _tally);
        _tokens = new JsonTokens(limits, _walk);
    }

    /// <summary>Why the document is refused, as soon as that is known; else null. Writing on is then allowed and does nothing.</summary>
    public JsonFault? Fault { get; private set; }

    /// <summary>Final bytes not yet taken, until the next call of any method.</summary>
    public ReadOnlyMemory<byte> Released { get; private set; }

    /// <summary>Takes the first bytes of <see cref="Released"/> away.</summary>
    public void Release(int count)
    {
        Released = Released[count..];
        _output.DropUntil(_output.Start + count);
    }

    /// <summary>Memory to read the next bytes of the document into, until the next call of any method.</summary>
    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        if (_room.Length < Math.Max(sizeHint, Portion))
            _room = new byte[Math.Max(sizeHint, Portion)];
        return _room;
    }

    /// <inheritdoc cref="GetMemory"/>
    public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;

    /// <summary>So many bytes of the document were read into the memory asked for.</summary>
    public void Advance(int count) => Write(_room.AsSpan(0, count));

    /// <summary>The next bytes of the document.</summary>
    public void Write(ReadOnlySpan<byte> bytes)
    {
        if (_result is not null)
            throw new InvalidOperationException("The document is complete.");
        while (!bytes.IsEmpty && Fault is null)
        {
            var portion = bytes[..Math.Min(bytes.Length, Portion)];
            bytes = bytes[portion.Length..];
            Attempt(portion, Take);
        }
    }

    /// <summary>The document has ended.</summary>
    public JsonRedactionResult Complete()
    {
        if (_result is null && Fault is null)
            Attempt([], _ => End());
        return _result ??= new JsonRedactionResult { Fault = Fault };
    }

    /// <summary>Gives the memory back, cleared.</summary>
    public void Dispose()
    {
        Released = default;
        _output.Dispose();
        _tokens.Dispose();
    }

    private delegate JsonFault? Step(ReadOnlySpan<byte> bytes);

    // Whatever is thrown in here closes the document.
    private void Attempt(ReadOnlySpan<byte> bytes, Step step)
    {
        try
        {
            Fault = step(bytes);
            if (Fault is null)
                Released = _output.Until(_walk.Settle());
        }
        catch (GuardFailedException)
        {
            Fault = new JsonFault(_tokens.Reading, JsonFaultKind.GuardFailed);
        }
        catch (Exception)
        {
            Fault = new JsonFault(_tokens.Reading, JsonFaultKind.Internal);
        }

        if (Fault is not null)
            Discard();
    }

    private JsonFault? Take(ReadOnlySpan<byte> bytes)
    {
        var room = _maxBytes - _tokens.Received;
        if (bytes.Length <= room)
            return _tokens.Take(bytes);
        return _tokens.Take(bytes[..(int)room]) ?? _tokens.ReadOn() ?? new JsonFault(_maxBytes, JsonFaultKind.TooLong);
    }

    private JsonFault? End()
    {
        if (_tokens.End() is { } fault)
            return fault;
        if (_walk.IsRootUnexpected)
            return new JsonFault(0, JsonFaultKind.UnexpectedRoot);
        _result = new JsonRedactionResult { RecordWithheld = _walk.IsRootCondemned, Report = _tally.Report() };
        return null;
    }

    private void Discard()
    {
        _output.Truncate(_output.Start);
        Released = default;
        _result = null;
    }
}
