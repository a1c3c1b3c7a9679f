using Gateway.Tests.Benchmarks.Documents;

namespace Gateway.Tests.Benchmarks.Proxies;

/// <summary>A SIS that has all its answers at hand.</summary>
internal static class Upstream
{
    private const int BulkPieces = 34;

    public static void Run(int port)
    {
        var answers = Question.Pages.ToDictionary(question => question.Path, question => question.Answer!.Bytes);
        var application = BareServer.Create(port).Build();
        application.Run(context =>
        {
            context.Response.ContentType = "application/json";
            return answers.TryGetValue(context.Request.Path + context.Request.QueryString.Value, out var answer)
                ? WholeAsync(context.Response, answer)
                : BulkAsync(context.Response);
        });
        application.Run();
    }

    private static Task WholeAsync(HttpResponse response, byte[] answer)
    {
        response.ContentLength = answer.Length;
        return response.Body.WriteAsync(answer).AsTask();
    }

    /// <summary>The records of the large page, again and again, in chunks.</summary>
    private static async Task BulkAsync(HttpResponse response)
    {
        var page = Sample.Large.Bytes.AsMemory();
        var start = """{"users":["""u8.Length;
        await response.Body.WriteAsync(page[..start]);
        for (var i = 1; i <= BulkPieces; i++)
        {
            await response.Body.WriteAsync(page[start..^2]);
            await response.Body.WriteAsync(i < BulkPieces ? ","u8.ToArray() : page[^2..]);
        }
    }
}
