using System.Collections.Immutable;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Gateway.Identify.Tokens;

/// <summary>Gives the JwtBearer handler the embedded issuer's keys the way an outside authority's discovery document would.</summary>
internal sealed class EmbeddedAuthority(SigningKeyRing keys, string issuer) : IConfigurationManager<OpenIdConnectConfiguration>
{
    /// <summary>How far the clocks of issuer and gateway may differ.</summary>
    public static readonly TimeSpan ClockSkew = TimeSpan.FromSeconds(30);

    private volatile Published _published = new([], new());

    /// <summary>The same configuration as long as the keys are the same.</summary>
    public Task<OpenIdConnectConfiguration> GetConfigurationAsync(CancellationToken cancel)
    {
        var verifying = keys.Verifying();
        var published = _published;
        if (published.Keys != verifying)
        {
            _published = published = new(verifying, Describe(verifying));
        }

        return Task.FromResult(published.Configuration);
    }

    public void RequestRefresh()
    {
    }

    private OpenIdConnectConfiguration Describe(ImmutableArray<SigningKey> verifying)
    {
        var configuration = new OpenIdConnectConfiguration { Issuer = issuer };
        foreach (var key in verifying)
        {
            configuration.SigningKeys.Add(key.Security);
        }

        return configuration;
    }

    private sealed record Published(ImmutableArray<SigningKey> Keys, OpenIdConnectConfiguration Configuration);
}
