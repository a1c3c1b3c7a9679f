using System.Buffers;
using Gateway.Tests.Benchmarks.Documents;
using Policies.Redaction;
using Policies.Redaction.Json;
using Yarp.ReverseProxy.Transforms;

namespace Gateway.Tests.Benchmarks.Proxies;

/// <summary>
/// YARP with the redactor in it and nothing else, no tokens and no ledger: what redaction alone adds. It lets bytes out as they become
/// final, which the gateway does not.
/// </summary>
internal static class PassThroughRedactor
{
    private static readonly JsonLimits Limits = new() { MaxBytes = 1L << 30 };

    public static void Run(int port, int upstream, string agreement)
    {
        var plan = Sample.Small.PlanUnder(agreement);
        PassThrough.Run(port, upstream, transforms => transforms.AddResponseTransform(context => RedactAsync(context, plan)));
    }

    private static async ValueTask RedactAsync(ResponseTransformContext context, FieldPlan plan)
    {
        context.SuppressResponseBody = true;
        context.HttpContext.Response.ContentLength = null;
        var output = context.HttpContext.Response.BodyWriter;
        await using var body = await context.ProxyResponse!.Content.ReadAsStreamAsync(context.CancellationToken);
        using var redactor = new JsonRedactor(plan, Limits);
        int read;
        while ((read = await body.ReadAsync(redactor.GetMemory(32 * 1024), context.CancellationToken)) > 0)
        {
            redactor.Advance(read);
            Hand(redactor, output);
            await output.FlushAsync(context.CancellationToken);
        }

        if (redactor.Complete().Fault is { } fault)
        {
            throw new InvalidDataException(fault.ToString());
        }

        Hand(redactor, output);
    }

    private static void Hand(JsonRedactor redactor, IBufferWriter<byte> output)
    {
        output.Write(redactor.Released.Span);
        redactor.Release(redactor.Released.Length);
    }
}
