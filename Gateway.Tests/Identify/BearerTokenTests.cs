using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Gateway.Tests.World;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Gateway.Tests.Identify;

public sealed class BearerTokenTests(SampleGateway sample) : IClassFixture<SampleGateway>
{
    private string Origin => sample.Gateway.Address.GetLeftPart(UriPartial.Authority);

    [Fact]
    public async Task A_token_is_what_rfc_9068_describes_and_verifies_with_the_published_keys()
    {
        var token = await TokenAsync();
        var keys = new JsonWebKeySet(await sample.State.GetStringAsync("/.well-known/jwks.json", TestContext.Current.CancellationToken));

        var result = await new JsonWebTokenHandler().ValidateTokenAsync(token, new()
        {
            ValidIssuer = Origin,
            ValidAudience = Origin,
            ValidTypes = ["at+jwt"],
            ValidAlgorithms = ["ES256"],
            IssuerSigningKeys = keys.Keys,
        });

        Assert.True(result.IsValid, result.Exception?.Message);
        Assert.Equal(["aud", "client_id", "exp", "iat", "iss", "jti", "sub"], result.Claims.Keys.Order(StringComparer.Ordinal));
        Assert.Equal("state-collector", result.Claims["client_id"]);
    }

    [Fact]
    public async Task Discovery_names_the_token_endpoint_and_the_keys()
    {
        foreach (var path in new[] { "/.well-known/openid-configuration", "/.well-known/oauth-authorization-server" })
        {
            var document = JsonNode.Parse(await sample.State.GetStringAsync(path, TestContext.Current.CancellationToken))!;
            Assert.Equal(
                (Origin, $"{Origin}/oauth/token", $"{Origin}/.well-known/jwks.json"),
                (document["issuer"]!.GetValue<string>(), document["token_endpoint"]!.GetValue<string>(), document["jwks_uri"]!.GetValue<string>()));
        }
    }

    [Theory]
    [InlineData("alg none")]
    [InlineData("other key")]
    [InlineData("public key as secret")]
    [InlineData("other audience")]
    [InlineData("other issuer")]
    [InlineData("other type")]
    [InlineData("changed")]
    [InlineData("garbage")]
    public async Task A_token_that_is_not_the_issuers_is_refused(string kind)
    {
        using var client = sample.Gateway.Anonymous();
        client.DefaultRequestHeaders.Authorization = new("Bearer", await ForgeAsync(kind));

        using var answer = await client.GetAsync("/data/v3/ed-fi/students", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Equal("token_invalid", sample.Gateway.EntryOf(answer).Reasons.Single().Code);
        Assert.Contains("invalid_token", answer.Headers.WwwAuthenticate.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_gateway_can_take_its_tokens_from_another_authority()
    {
        await using var second = await TestGateway.StartAsync(
            sample.Sis.Address, sample.Sis.Credential, ("Gateway:Tokens:Authority", Origin), ("Gateway:Tokens:Audience", Origin));
        using var client = second.Anonymous();
        client.DefaultRequestHeaders.Authorization = new("Bearer", await TokenAsync());

        using var answer = await client.GetAsync("/data/v3/ed-fi/students?limit=1", TestContext.Current.CancellationToken);
        using var own = await client.PostAsync("/oauth/token", new FormUrlEncodedContent([]), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("state-collector", second.EntryOf(answer).Client);
        Assert.NotEqual(HttpStatusCode.OK, own.StatusCode);
    }

    private Task<string> TokenAsync() => TestTokens.GetAsync(sample.State, "state-collector", sample.Gateway.Secrets["state-collector"]);

    private async Task<string> ForgeAsync(string kind)
    {
        var parts = (await TokenAsync()).Split('.');
        return kind switch
        {
            "alg none" => $"{Encode("""{"alg":"none","typ":"at+jwt"}""")}.{parts[1]}.",
            "other key" => Sign(new ECDsaSecurityKey(ECDsa.Create(ECCurve.NamedCurves.nistP256)), "ES256"),
            "public key as secret" => Sign(await PublicKeyAsSecretAsync(), "HS256"),
            "other audience" => Sign(OwnKey(), "ES256", audience: "https://elsewhere.example"),
            "other issuer" => Sign(OwnKey(), "ES256", issuer: "https://elsewhere.example"),
            "other type" => Sign(OwnKey(), "ES256", type: "JWT"),
            "changed" => $"{parts[0]}.{Encode(Base64UrlEncoder.Decode(parts[1]).Replace("state-collector", "lakeshore-sync", StringComparison.Ordinal))}.{parts[2]}",
            _ => "a.b.c",
        };
    }

    private ECDsaSecurityKey OwnKey()
    {
        var key = ECDsa.Create();
        key.ImportFromPem(File.ReadAllText(Directory.GetFiles(Path.Combine(sample.Gateway.Data, "keys")).Single()));
        return new(key);
    }

    private async Task<SymmetricSecurityKey> PublicKeyAsSecretAsync() =>
        new(Encoding.UTF8.GetBytes(await sample.State.GetStringAsync("/.well-known/jwks.json", TestContext.Current.CancellationToken)));

    private string Sign(SecurityKey key, string algorithm, string? issuer = null, string? audience = null, string type = "at+jwt") =>
        new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
        {
            TokenType = type,
            Issuer = issuer ?? Origin,
            Audience = audience ?? Origin,
            Expires = DateTime.UtcNow.AddMinutes(10),
            SigningCredentials = new(key, algorithm),
            Claims = new Dictionary<string, object> { ["client_id"] = "state-collector", ["sub"] = "state-collector" },
        });

    private static string Encode(string text) => Base64UrlEncoder.Encode(text);
}
