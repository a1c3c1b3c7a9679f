using System.Buffers;
using Policies.Derive;
using Policies.Evaluate;
using Policies.Redaction.Json;

namespace Gateway.Redact;

/// <summary>
/// The answer for a resource that the SIS does not have: what it is worked out from was redacted to the inputs; here they become records,
/// and these are redacted as the caller's plan says. All of it is here at once, so nothing leaves before all is known.
/// </summary>
internal sealed partial class FlagRedaction(Allowed decision, DerivedFlag derived, RedactionOptions options, ILogger logger)
{
    /// <summary>The decision by which the inputs are redacted.</summary>
    public Allowed ForInputs => decision with { Plan = derived.Inputs };

    /// <summary>Turns the inputs, which end here, into the answer. Whatever closed them closes it.</summary>
    public RedactionOutcome Answer(RedactionOutcome inputs)
    {
        if (inputs.Body is not { } body)
        {
            return inputs;
        }

        using (body)
        {
            return Guarded(body) with { StatusClass = inputs.StatusClass, BytesIn = inputs.BytesIn };
        }
    }

    private RedactionOutcome Guarded(RedactedBody inputs)
    {
        try
        {
            return Redact(inputs);
        }
        catch (InvalidDataException)
        {
            Log.Unknown(logger);
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

    private RedactionOutcome Redact(RedactedBody inputs)
    {
        var records = derived.Write(Joined(inputs), inputs.Report, decision.Day);
        using var redactor = new JsonRedactor(decision.Plan, new() { MaxBytes = records.Length, MaxDepth = options.MaxDepth, MaxTokenBytes = options.MaxTokenBytes });
        redactor.Write(records.Span);
        var result = redactor.Complete();
        if (result.Fault is not null || result.RecordWithheld)
        {
            return RedactionOutcome.Close(Closure.RedactionFailed);
        }

        var output = new OutputBuffer();
        output.Append(redactor.Released.Span);
        return RedactionOutcome.Passed(RedactedBody.Of(output, derived.Report(inputs.Report, result.Report), inputs.Total, inputs.Pages));
    }

    private static ReadOnlyMemory<byte> Joined(RedactedBody body)
    {
        var bytes = new ArrayBufferWriter<byte>((int)body.Length + 1);
        foreach (var piece in body.Pieces)
        {
            bytes.Write(piece.Span);
        }

        return bytes.WrittenMemory;
    }

    private static partial class Log
    {
        [LoggerMessage(EventId = 503, Level = LogLevel.Warning, Message = "Records of the SIS have another form than the standard says, so a flag cannot be known; the answer was closed")]
        public static partial void Unknown(ILogger logger);

        [LoggerMessage(EventId = 504, Level = LogLevel.Error, Message = "Working out a flag failed with {Exception}; the answer was closed")]
        public static partial void Failed(ILogger logger, string exception);
    }
}
