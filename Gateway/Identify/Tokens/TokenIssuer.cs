using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Gateway.Identify.Tokens;

/// <summary>Issues access tokens as RFC 9068 describes them, signed with ES256.</summary>
internal sealed class TokenIssuer(SigningKeyRing keys, string issuer, string audience, TokenOptions options, TimeProvider time)
{
    private readonly JsonWebTokenHandler _handler = new() { SetDefaultTimesOnTokenCreation = false };

    public TimeSpan Lifetime => options.Lifetime;

    public string Issue(string client)
    {
        var now = time.GetUtcNow().UtcDateTime;
        return _handler.CreateToken(new SecurityTokenDescriptor
        {
            TokenType = "at+jwt",
            Issuer = issuer,
            Audience = audience,
            IssuedAt = now,
            Expires = now + options.Lifetime,
            SigningCredentials = new(keys.Current().Security, SecurityAlgorithms.EcdsaSha256),
            Claims = new Dictionary<string, object>
            {
                ["sub"] = client,
                ["client_id"] = client,
                ["jti"] = Guid.NewGuid().ToString("N"),
            },
        });
    }
}
