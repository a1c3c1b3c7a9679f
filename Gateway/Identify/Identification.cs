using Gateway.Identify.Tokens;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.IdentityModel.Tokens;

namespace Gateway.Identify;

/// <summary>Stage 2. Reads the bearer token through ASP.NET Core's own handler, unless it is known to be good.</summary>
internal static class Identification
{
    /// <summary>The caller; null with a stable code when there is no valid token.</summary>
    public static async Task<(Caller? Caller, string Code)> IdentifyAsync(HttpContext context)
    {
        if (await context.RequestServices.GetRequiredService<VerifiedTokens>().ClientOfAsync(context) is { } known)
        {
            return (new Caller(known), "");
        }

        var result = await context.AuthenticateAsync(JwtBearerDefaults.AuthenticationScheme);
        var client = result.Principal?.FindFirst("client_id")?.Value;
        return result.Succeeded && !string.IsNullOrEmpty(client) ? (new Caller(client), "") : (null, Code(result, context));
    }

    private static string Code(AuthenticateResult result, HttpContext context) => result.Failure switch
    {
        SecurityTokenExpiredException => "token_expired",
        null when !context.Request.Headers.ContainsKey("Authorization") => "token_missing",
        _ => "token_invalid",
    };
}
