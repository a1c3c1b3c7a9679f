using System.Collections.Concurrent;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Gateway.Identify.Tokens;

/// <summary>
/// Remembers tokens whose signature was checked, for a client sends the same one thousands of times. It vouches for a token only while
/// issuer and keys are those it was checked by and its life lasts; in any other case the full check has the word. It says who asks,
/// never what they may: agreements are looked up for each request.
/// </summary>
internal sealed class VerifiedTokens(IOptionsMonitor<JwtBearerOptions> options, TimeProvider time, int capacity = 4096)
{
    private readonly ConcurrentDictionary<TokenDigest, VerifiedToken> _known = new();

    /// <summary>The client whose token a request carries; null when the full check has to say.</summary>
    public async ValueTask<string?> ClientOfAsync(HttpContext context) =>
        TokenDigest.OfHeader(Header(context)) is { } digest
        && _known.TryGetValue(digest, out var token)
        && IsGood(token, time.GetUtcNow().UtcDateTime)
        && ReferenceEquals(token.Authority, await AuthorityAsync(context.RequestAborted))
            ? token.Client
            : null;

    /// <summary>To be called when the full check has passed.</summary>
    public async Task RememberAsync(TokenValidatedContext context)
    {
        var token = context.SecurityToken;
        if (context.Principal?.FindFirst("client_id")?.Value is not { Length: > 0 } client || TokenDigest.OfHeader(Header(context.HttpContext)) is not { } digest)
        {
            return;
        }

        // A key that is no longer published may verify for a while yet; what rests on it is not remembered.
        if (await AuthorityAsync(context.HttpContext.RequestAborted) is { } authority && authority.SigningKeys.Contains(token.SigningKey))
        {
            MakeRoom();
            _known[digest] = new(client, token.ValidFrom, token.ValidTo, authority);
        }
    }

    private static string? Header(HttpContext context) => context.Request.Headers.Authorization is [{ } header] ? header : null;

    private static bool IsGood(VerifiedToken token, DateTime now) =>
        !TokenLifetime.HasEnded(token.Until, now) && TokenLifetime.HasBegun(token.From, now);

    /// <summary>The same object as long as neither issuer nor keys have changed.</summary>
    private async ValueTask<OpenIdConnectConfiguration?> AuthorityAsync(CancellationToken cancel) =>
        options.Get(JwtBearerDefaults.AuthenticationScheme).ConfigurationManager is { } manager ? await manager.GetConfigurationAsync(cancel) : null;

    /// <summary>When there are too many, all are forgotten, which costs each of them one more check.</summary>
    private void MakeRoom()
    {
        if (_known.Count >= capacity)
        {
            _known.Clear();
        }
    }
}
