using Gateway.Admit;
using Microsoft.AspNetCore.Http.Features;

namespace Gateway.Operate;

/// <summary>
/// <c>/health/live</c>: that the process answers; <c>/health/ready</c>: whether it serves. They are all that is not audited: they ask for
/// nothing, tell nothing of any record, and a load balancer calls them every second.
/// </summary>
internal static class Health
{
    // Where the mark stood names agreements, and anybody may ask here.
    private const string Closed = "out of service: the self-test failed; log and ledger say where";

    public static IApplicationBuilder UseHealth(this IApplicationBuilder application)
    {
        var readiness = application.ApplicationServices.GetRequiredService<Readiness>();
        return application.Use(next => context => context.Request.Method != "GET" ? next(context) : Target(context) switch
        {
            "/health/live" => AnswerAsync(context.Response, StatusCodes.Status200OK, "live"),
            "/health/ready" when readiness.IsClosed => AnswerAsync(context.Response, StatusCodes.Status503ServiceUnavailable, Closed),
            "/health/ready" => AnswerAsync(context.Response, StatusCodes.Status200OK, "ready"),
            _ => next(context),
        });
    }

    private static string Target(HttpContext context) => context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;

    private static Task AnswerAsync(HttpResponse response, int status, string words)
    {
        response.StatusCode = status;
        response.ContentType = "text/plain";
        return response.WriteAsync(words + "\n");
    }
}
