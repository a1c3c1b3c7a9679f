using System.Text.Json.Nodes;
using Gateway.Deliver;
using Gateway.Record;
using Microsoft.IdentityModel.Tokens;

namespace Gateway.Identify.Tokens;

/// <summary>What the embedded issuer says of itself: discovery (OpenID Connect, RFC 8414) and public keys (RFC 7517).</summary>
internal sealed class AuthorityMetadata(SigningKeyRing keys, string issuer)
{
    public Conclusion Discovery(Entry draft) => Document(draft, new()
    {
        ["issuer"] = issuer,
        ["token_endpoint"] = issuer + "/oauth/token",
        ["jwks_uri"] = issuer + "/.well-known/jwks.json",
        ["grant_types_supported"] = new JsonArray("client_credentials"),
        ["token_endpoint_auth_methods_supported"] = new JsonArray("client_secret_basic", "client_secret_post"),
        ["response_types_supported"] = new JsonArray(),
        ["subject_types_supported"] = new JsonArray("public"),
        ["id_token_signing_alg_values_supported"] = new JsonArray("ES256"),
    });

    public Conclusion KeySet(Entry draft)
    {
        var list = new JsonArray();
        foreach (var key in keys.Verifying())
        {
            var jwk = JsonWebKeyConverter.ConvertFromECDsaSecurityKey(key.Security);
            list.Add((JsonNode)new JsonObject
            {
                ["kty"] = jwk.Kty,
                ["use"] = "sig",
                ["alg"] = "ES256",
                ["kid"] = key.Security.KeyId,
                ["crv"] = jwk.Crv,
                ["x"] = jwk.X,
                ["y"] = jwk.Y,
            });
        }

        return Document(draft, new() { ["keys"] = list });
    }

    private static Conclusion Document(Entry draft, JsonObject document) =>
        new(draft with { Outcome = Outcome.Metadata, Status = 200 }, DocumentAnswer.Of(200, document));
}
