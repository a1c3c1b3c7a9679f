using Microsoft.AspNetCore.Http.Features;

namespace Gateway.Operate;

/// <summary>
/// <c>/health/live</c>: that the process answers, and nothing else. It is all that is not audited: it asks for nothing, tells
/// nothing of any record, and a load balancer calls it every second.
/// </summary>
internal static class Liveness
{
    private const string Target = "/health/live";

    public static IApplicationBuilder UseLiveness(this IApplicationBuilder application) => application.Use(async (context, next) =>
    {
        if (context.Request.Method == "GET" && context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget == Target)
        {
            context.Response.ContentType = "text/plain";
            await context.Response.WriteAsync("live\n");
            return;
        }

        await next(context);
    });
}
