using Gateway.Tests.Benchmarks.Documents;
using Policies.Redaction;
using Policies.Redaction.Json;

namespace Gateway.Tests.Benchmarks.Redactors;

/// <summary>The redactor as it is used: a document in pieces as a socket gives them, drained after each.</summary>
internal sealed class RedactorRun(Document document, string agreement)
{
    private const int Piece = 16 * 1024;

    private readonly byte[] _bytes = document.Bytes;
    private readonly FieldPlan _plan = document.PlanUnder(agreement);
    private readonly JsonLimits _limits = new() { MaxBytes = 1L << 30 };

    public long Run()
    {
        using var redactor = new JsonRedactor(_plan, _limits);
        var released = 0L;
        for (var at = 0; at < _bytes.Length; at += Piece)
        {
            redactor.Write(_bytes.AsSpan(at, Math.Min(Piece, _bytes.Length - at)));
            released += Drain(redactor);
        }

        var result = redactor.Complete();
        return result.Fault is null ? released + Drain(redactor) : throw new InvalidOperationException($"refused: {result.Fault}");
    }

    private static int Drain(JsonRedactor redactor)
    {
        var count = redactor.Released.Length;
        redactor.Release(count);
        return count;
    }
}
