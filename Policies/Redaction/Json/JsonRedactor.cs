using System.Buffers;
using System.Collections.Immutable;

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
    private const int Portion = 16 * 1024;

    // A long token is looked at again only when twice as much is there, or one that comes byte by byte would cost its length squared.
    private const int Long = 4096;

    private const int MostLevels = 1000;

    private readonly long _maxBytes;
    private readonly PooledBytes _output = new();
    private readonly Window _window = new();
    private readonly PreparedPlan _plan;
    private readonly Tally _tally;
    private readonly PlanWalk _walk;
    private readonly Mapper _mapper;
    private JsonRedactionResult? _result;
    private long _retryAt;

    /// <param name="plan">What the document may contain.</param>
    /// <param name="limits">How large it may be.</param>
    public JsonRedactor(FieldPlan plan, JsonLimits limits)
        : this(plan, limits, Mapper.Supported[0])
    {
    }

    internal JsonRedactor(FieldPlan plan, JsonLimits limits, Mapper mapper)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(limits.MaxDepth);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(limits.MaxDepth, MostLevels);
        _maxBytes = limits.MaxBytes;
        _mapper = mapper;
        _plan = PreparedPlan.Of(plan);
        _tally = new Tally(_plan);
        _walk = new PlanWalk(_plan, _window, _tally, _output, limits);
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

    /// <summary>
    /// Takes the ids of records that can no longer be withheld; their bytes are in <see cref="Released"/> or were. Each is given out
    /// once, here or in the report.
    /// </summary>
    public ImmutableArray<string> TakeRecordIds() => _tally.Ids.Take();

    /// <summary>Memory to read the next bytes of the document into, until the next call of any method.</summary>
    public Memory<byte> GetMemory(int sizeHint = 0) => _window.Room(sizeHint);

    /// <inheritdoc cref="GetMemory"/>
    public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;

    /// <summary>So many bytes of the document were read into the memory asked for.</summary>
    public void Advance(int count)
    {
        if (_result is not null)
            throw new InvalidOperationException("The document is complete.");
        if (Fault is not null)
            return;
        var room = _maxBytes - _window.End;
        _window.Grow((int)Math.Min(count, room));
        if (_window.End >= _retryAt || count > room)
            Attempt();
        if (Fault is null && count > room)
            Refuse(new JsonFault(_maxBytes, JsonFaultKind.TooLong));
        _retryAt = _window.Length > Long ? _window.End + _window.Length : 0;
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
        _window.IsLast = true;
        if (Fault is null)
            Attempt();
        if (Fault is null && _walk.IsRootUnexpected)
            Refuse(new JsonFault(0, JsonFaultKind.UnexpectedRoot));
        return _result = Fault is not null
            ? new JsonRedactionResult { Fault = Fault }
            : new JsonRedactionResult { RecordWithheld = _walk.IsRootCondemned, Report = _tally.Report() };
    }

    /// <summary>Gives the memory back, cleared.</summary>
    public void Dispose()
    {
        Released = default;
        _output.Dispose();
    }

    // Whatever is thrown in here closes the document.
    private void Attempt()
    {
        try
        {
            _mapper.Draw(_window.Bytes, _window.Length, _plan.Screening, _window.Map);
            _walk.Walk();
            if (_walk.Fault is { } fault)
                Refuse(fault);
            else
                Released = _output.Until(_walk.Settle());
        }
        catch (GuardFailedException)
        {
            Refuse(new JsonFault(_walk.Reading, JsonFaultKind.GuardFailed));
        }
        catch (Exception)
        {
            Refuse(new JsonFault(_walk.Reading, JsonFaultKind.Internal));
        }
    }

    private void Refuse(JsonFault fault)
    {
        Fault = fault;
        _output.Truncate(_output.Start);
        Released = default;
    }
}
