using System.Buffers;
using Policies.Evaluate;
using Policies.Redaction.Json;

namespace Gateway.Redact;

/// <summary>
/// Stage 5. The one place that looks at an unredacted body. The whole body is checked before any of it is handed on; whatever
/// goes wrong in here closes the answer.
/// </summary>
internal sealed partial class Redaction(RedactionOptions options, ILogger<Redaction> logger)
{
    private const int ReadBytes = 64 * 1024;

    public async Task<RedactionOutcome> RedactAsync(HttpResponseMessage response, Allowed decision, CancellationToken cancellationToken)
    {
        var counting = new CountingStream(await response.Content.ReadAsStreamAsync(cancellationToken));
        var outcome = await GuardedAsync(response, counting, decision, cancellationToken);
        return outcome with { StatusClass = (int)response.StatusCode / 100, BytesIn = counting.Count };
    }

    private async Task<RedactionOutcome> GuardedAsync(HttpResponseMessage response, Stream body, Allowed decision, CancellationToken cancellationToken)
    {
        try
        {
            if (SisAnswer.Judge(response) is { } closure)
            {
                return RedactionOutcome.Close(closure);
            }

            await using var plain = ContentCoding.Decode([.. response.Content.Headers.ContentEncoding.Select(c => c.ToLowerInvariant())], body);
            return plain is null
                ? RedactionOutcome.Close(Closure.UnexpectedContentEncoding)
                : await RedactAsync(response, plain, decision, cancellationToken);
        }
        catch (OperationCanceledException)
        {
            return RedactionOutcome.Close(Closure.SisTimedOut);
        }
        catch (Exception exception) when (exception is IOException or HttpRequestException or InvalidDataException)
        {
            return RedactionOutcome.Close(Closure.AnswerMalformed);
        }
#pragma warning disable CA1031 // Whatever is thrown while an unredacted body is in hand must close the answer.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            Log.Failed(logger, exception.GetType().Name);
            return RedactionOutcome.Close(Closure.RedactionFailed);
        }
    }

    private async Task<RedactionOutcome> RedactAsync(HttpResponseMessage response, Stream plain, Allowed decision, CancellationToken cancellationToken)
    {
        using var redactor = new JsonRedactor(
            decision.Plan, new() { MaxBytes = options.MaxBodyBytes, MaxDepth = options.MaxDepth, MaxTokenBytes = options.MaxTokenBytes });
        var output = new OutputBuffer();
        RedactedBody? body = null;
        try
        {
            await PumpAsync(plain, redactor, output, cancellationToken);
            var result = redactor.Complete();
            output.TakeFrom(redactor);
            if (Closed(result) is { } closed)
            {
                return closed;
            }

            body = RedactedBody.Of(output, result.Report, PageFacts.Total(response, decision), PageFacts.Pages(response, decision));
            return RedactionOutcome.Passed(body);
        }
        finally
        {
            if (body is null)
            {
                output.Dispose();
            }
        }
    }

    private RedactionOutcome? Closed(JsonRedactionResult result)
    {
        if (result.Fault is { } fault)
        {
            Log.Refused(logger, fault.Kind, fault.Position);
            return RedactionOutcome.Close(ClosureFor(fault.Kind));
        }

        return result.RecordWithheld ? RedactionOutcome.Close(Closure.NotFound, result.Report) : null;
    }

    private static async Task PumpAsync(Stream plain, JsonRedactor redactor, OutputBuffer output, CancellationToken cancellationToken)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(ReadBytes);
        try
        {
            int read;
            while (redactor.Fault is null && (read = await plain.ReadAsync(buffer, cancellationToken)) > 0)
            {
                redactor.Write(buffer.AsSpan(0, read));
                output.TakeFrom(redactor);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer, clearArray: true);
        }
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
