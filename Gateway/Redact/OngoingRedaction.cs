using System.Collections.Immutable;
using Policies.Evaluate;
using Policies.Redaction;
using Policies.Redaction.Json;

namespace Gateway.Redact;

/// <summary>
/// One answer of the SIS while it is being redacted. It is drawn on, part by part, and reads no further than the part asked for, so a
/// slow caller slows the SIS. How much is a part depends on the redacted bytes alone: nothing withheld shows in it. Whatever goes wrong
/// closes the answer; it then gives back what it holds by itself, as it does at the end.
/// </summary>
internal sealed partial class OngoingRedaction(
    SisAnswer answer, SisBody sent, Allowed decision, ReadingTerms terms, RedactionOptions options, ILogger logger) : IDisposable
{
    private const int ReadBytes = 64 * 1024;
    private const int LargestPart = 4 << 20;

    /// <summary>How much is read, in sizes of a whole body, while the redactor holds everything back.</summary>
    private const long MostHeldBack = 16;

    private readonly JsonRedactor _redactor = new(
        decision.Plan, new() { MaxBytes = options.MaxBodyBytes, MaxDepth = options.MaxDepth, MaxTokenBytes = options.MaxTokenBytes });

    private PlainBody? _plain;
    private JsonRedactionResult? _result;
    private int _part = options.WholeBodyBytes;
    private long _heldBack;
    private bool _hasBegun;
    private bool _isDisposed;

    /// <summary>The next part: as much as fits into it, or all that is left.</summary>
    public async Task<RedactionOutcome> NextAsync()
    {
        var output = new OutputBuffer();
        var outcome = await GuardedAsync(output);
        if (outcome.Body is null)
        {
            output.Dispose();
        }

        if (outcome.More is null)
        {
            Dispose();
        }

        return outcome with { StatusClass = (int)answer.Head.StatusCode / 100, BytesIn = sent.Count };
    }

    public void Dispose()
    {
        if (_isDisposed)
        {
            return;
        }

        _isDisposed = true;
        _redactor.Dispose();
        _plain?.Dispose();
        sent.Dispose();
        answer.Dispose();
    }

    private async ValueTask<RedactionOutcome> GuardedAsync(OutputBuffer output)
    {
        try
        {
            _plain ??= await PlainBody.OpenAsync(answer.Content.Headers.ContentEncoding, sent);
            return _plain is null ? RedactionOutcome.Close(Closure.UnexpectedContentEncoding) : await DrawAsync(_plain, output);
        }
        catch (OperationCanceledException)
        {
            return RedactionOutcome.Close(terms.CallerGone.IsCancellationRequested ? Closure.CallerGone : Closure.SisTimedOut);
        }
        catch (InvalidDataException)
        {
            return RedactionOutcome.Close(Closure.AnswerMalformed);
        }
        catch (Exception exception) when (exception is IOException or HttpRequestException)
        {
            return RedactionOutcome.Close(Closure.SisBrokeOff);
        }
#pragma warning disable CA1031 // Whatever is thrown while an unredacted body is in hand must close the answer.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            Log.Failed(logger, exception.GetType().Name);
            return RedactionOutcome.Close(Closure.RedactionFailed);
        }
    }

    private async ValueTask<RedactionOutcome> DrawAsync(PlainBody plain, OutputBuffer output)
    {
        while (true)
        {
            output.TakeFrom(_redactor, _part);
            if (!_redactor.Released.IsEmpty)
            {
                return terms.InInstalments ? Part(output) : RedactionOutcome.Close(Closure.AnswerTooLarge);
            }

            if (_result is { } result)
            {
                return Last(output, result);
            }

            if (await ReadAsync(plain) is { } closure)
            {
                return RedactionOutcome.Close(closure);
            }
        }
    }

    /// <summary>Reads once. Returns why the answer is to be closed, or null.</summary>
    private async ValueTask<Closure?> ReadAsync(PlainBody plain)
    {
        var read = await plain.ReadAsync(_redactor.GetMemory(ReadBytes));
        if (read > 0)
        {
            _redactor.Advance(read);
        }
        else
        {
            _result = _redactor.Complete();
        }

        if (_redactor.Fault is { } fault)
        {
            Log.Refused(logger, fault.Kind, fault.Position);
            return ClosureFor(fault.Kind);
        }

        _heldBack = _redactor.Released.IsEmpty ? _heldBack + read : 0;
        return plain.ExpandsBeyond(options.MaxExpansion) || _heldBack > options.WholeBodyBytes * MostHeldBack ? Closure.AnswerTooLarge : null;
    }

    /// <summary>Larger parts cost fewer entries; small first ones let a caller begin early.</summary>
    private RedactionOutcome Part(OutputBuffer output)
    {
        _part = Math.Max(_part, (int)Math.Min(_part * 2L, LargestPart));
        return Passed(output, RedactionReport.Empty with { RecordIds = _redactor.TakeRecordIds() }, this);
    }

    private RedactionOutcome Last(OutputBuffer output, JsonRedactionResult result) => result.RecordWithheld
        ? RedactionOutcome.Close(Closure.NotFound, result.Report)
        : Passed(output, result.Report, more: null);

    private RedactionOutcome Passed(OutputBuffer output, RedactionReport report, OngoingRedaction? more)
    {
        var isFirst = !_hasBegun;
        _hasBegun = true;
        var body = isFirst
            ? RedactedBody.Of(output, report, PageFacts.Total(answer.Head, decision), PageFacts.Pages(answer.Head, decision))
            : RedactedBody.Of(output, report, null, []);
        return RedactionOutcome.Passed(body, more);
    }

    private static Closure ClosureFor(JsonFaultKind kind) => kind switch
    {
        JsonFaultKind.TooLong => Closure.AnswerTooLarge,
        JsonFaultKind.GuardFailed or JsonFaultKind.Internal => Closure.RedactionFailed,
        _ => Closure.AnswerMalformed,
    };

    private static partial class Log
    {
        [LoggerMessage(EventId = 501, Level = LogLevel.Error, Message = "Redaction failed with {Exception}; the answer was closed")]
        public static partial void Failed(ILogger logger, string exception);

        [LoggerMessage(EventId = 502, Level = LogLevel.Warning, Message = "The SIS sent a body that was refused: {Kind} at byte {Position}; the answer was closed")]
        public static partial void Refused(ILogger logger, JsonFaultKind kind, long position);
    }
}
