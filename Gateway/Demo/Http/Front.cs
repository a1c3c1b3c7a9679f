using System.Security.Cryptography;
using System.Text;
using Gateway.Demo.OneRoster;

namespace Gateway.Demo.Http;

/// <summary>The front desk: checks the token, then sends the request to the API it is for.</summary>
internal sealed class Front(SampleWorld world, string credential)
{
    private readonly byte[] _authorization = Encoding.UTF8.GetBytes("Bearer " + credential);
    private readonly OneRosterApi _oneRoster = new(world);
    private readonly EdFiApi _edFi = new(world);

    public Task AnswerAsync(HttpContext context)
    {
        // What real systems say of themselves unasked.
        context.Response.Headers["X-Powered-By"] = "SampleSIS 4.2";
        context.Response.Headers["X-Sis-Node"] = "sis-app-03.district.internal";
        return Route(context);
    }

    private Task Route(HttpContext context)
    {
        if (!Authorised(context.Request))
        {
            context.Response.Headers.WWWAuthenticate = "Bearer realm=\"sample-sis\"";
            return Failure.AnswerAsync(context, StatusCodes.Status401Unauthorized, "Unauthorized", "no or wrong bearer token");
        }

        if (!HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method))
        {
            return Failure.AnswerAsync(context, StatusCodes.Status405MethodNotAllowed, "MethodNotAllowed", context.Request.Method);
        }

        if (context.Request.Path.Value!.EndsWith("/" + SampleSis.CrashId, StringComparison.OrdinalIgnoreCase))
        {
            return Failure.CrashAsync(context, world.ProtectedMarks[0]);
        }

        return ToApi(context);
    }

    private Task ToApi(HttpContext context) =>
        context.Request.Path.StartsWithSegments(Link.Base, out var rest) ? _oneRoster.AnswerAsync(context, rest)
        : context.Request.Path.StartsWithSegments(EdFiApi.Base, out rest) ? _edFi.AnswerAsync(context, rest)
        : Failure.AnswerAsync(context, StatusCodes.Status404NotFound, "NotFound", context.Request.Path);

    private bool Authorised(HttpRequest request) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(request.Headers.Authorization.ToString()), _authorization);
}
