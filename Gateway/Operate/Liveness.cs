using Microsoft.AspNetCore.Http.Features;

namespace Gateway.Operate;

/// <summary>
/// <c>/health/live</c>: that the process answers, and nothing else. It is all that is not audited: it asks for nothing, tells
/// nothing of any record, and a load balancer calls it every second.
/// </summary>
internal static class Liveness
{
    private const string Target = "/health/live";

    public static IApplicationBuilder UseLiveness(this IApplicationBuilder application) => application.Use(next => context =>
        context.Request.Method == "GET" && context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget == Target
            ? AnswerAsync(context.Response)
            : next(context));

    private static Task AnswerAsync(HttpResponse response)
    {
        response.ContentType = "text/plain";
        return response.WriteAsync("live\n");
    }
}
