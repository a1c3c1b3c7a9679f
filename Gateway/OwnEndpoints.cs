using Gateway.Admit;
using Gateway.Deliver;
using Gateway.Identify.Tokens;
using Gateway.Record;
using Policies.Evaluate;

namespace Gateway;

/// <summary>The few paths the gateway answers by itself. With another authority in the issuer's place there are none.</summary>
internal sealed class OwnEndpoints(TokenEndpoint? tokens, AuthorityMetadata? metadata)
{
    /// <summary>The conclusion, or null when the path is not the gateway's own.</summary>
    public async ValueTask<Conclusion?> AnswerAsync(HttpContext context, CanonicalRequest request, PolicySnapshot policies, Entry draft)
    {
        var path = "/" + string.Join('/', request.Path);
        draft = draft with { Route = path };
        return path switch
        {
            "/oauth/token" when tokens is not null => await tokens.AnswerAsync(context, policies, draft),
            "/.well-known/openid-configuration" or "/.well-known/oauth-authorization-server" when metadata is not null && request.Method == "GET" =>
                metadata.Discovery(draft),
            "/.well-known/jwks.json" when metadata is not null && request.Method == "GET" => metadata.KeySet(draft),
            _ => null,
        };
    }
}
