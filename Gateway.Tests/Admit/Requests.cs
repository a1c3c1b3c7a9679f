using Gateway.Admit;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Gateway.Tests.Admit;

/// <summary>Requests as the server hands them on.</summary>
internal static class Requests
{
    public static HttpContext Of(string method, string target, params (string Name, string Value)[] headers)
    {
        var context = new DefaultHttpContext();
        context.Request.Method = method;
        context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget = target;
        foreach (var (name, value) in headers)
        {
            context.Request.Headers[name] = value;
        }

        return context;
    }

    /// <summary>What the first stage makes of a request: the canonical request, or the sentence that refuses it.</summary>
    public static (CanonicalRequest? Request, string Problem) Admit(this HttpContext context)
    {
        var request = Admission.Admit(context, out var problem);
        return (request, problem);
    }
}
