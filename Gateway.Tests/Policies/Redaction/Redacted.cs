using System.Buffers;
using System.Text;
using Policies.Redaction;
using Policies.Redaction.Json;

namespace Gateway.Tests.Redaction;

/// <summary>What one run of the redactor gave, its output taken piece by piece as it was released.</summary>
internal sealed record Redacted(byte[] Output, JsonRedactionResult Result)
{
    public static readonly JsonLimits Limits = new() { MaxBytes = 1 << 24 };

    public string Text => Encoding.UTF8.GetString(Output);

    public string Counts => Describe(Result.Report);

    public static Redacted Of(FieldPlan plan, string document) => Of(plan, Encoding.UTF8.GetBytes(document));

    public static Redacted Of(FieldPlan plan, byte[] document, params int[] splits) => Of(plan, document, Limits, splits);

    public static Redacted Of(FieldPlan plan, byte[] document, JsonLimits limits, params int[] splits)
    {
        using var redactor = new JsonRedactor(plan, limits);
        var output = new ArrayBufferWriter<byte>();
        var from = 0;
        foreach (var to in splits.Append(document.Length))
        {
            redactor.Write(document.AsSpan(from, to - from));
            from = to;
            Take(redactor, output);
        }

        var result = redactor.Complete();
        if (result.Fault is not null)
            Assert.True(redactor.Released.IsEmpty);
        if (result.RecordWithheld)
            Assert.Equal(0, output.WrittenCount + redactor.Released.Length);
        Take(redactor, output);
        return new Redacted(output.WrittenSpan.ToArray(), result);
    }

    public static string Describe(RedactionReport report) => string.Join("; ",
    [
        $"{report.Records} records",
        .. report.Released.Select(field => $"+{field.Path} {field.Count}"),
        .. report.Withheld.Select(field => $"-{field.Path} {field.Rule} {field.Count}"),
        .. report.RecordIds.Select(id => $"#{id}"),
    ]);

    private static void Take(JsonRedactor redactor, ArrayBufferWriter<byte> output)
    {
        var released = redactor.Released;
        output.Write(released.Span);
        redactor.Release(released.Length);
    }
}
