using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Gateway.Identify.Tokens;

/// <summary>Gives the JwtBearer handler the embedded issuer's keys the way an outside authority's discovery document would.</summary>
internal sealed class EmbeddedAuthority(SigningKeyRing keys, string issuer) : IConfigurationManager<OpenIdConnectConfiguration>
{
    /// <summary>How far the clocks of issuer and gateway may differ.</summary>
    public static readonly TimeSpan ClockSkew = TimeSpan.FromSeconds(30);

    public Task<OpenIdConnectConfiguration> GetConfigurationAsync(CancellationToken cancel)
    {
        var configuration = new OpenIdConnectConfiguration { Issuer = issuer };
        foreach (var key in keys.Verifying())
        {
            configuration.SigningKeys.Add(key.Security);
        }

        return Task.FromResult(configuration);
    }

    public void RequestRefresh()
    {
    }
}
