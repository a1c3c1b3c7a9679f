using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.IdentityModel.Tokens;

namespace Gateway.Identify.Tokens;

/// <summary>Registers the JwtBearer handler for the embedded issuer, or for the authority that takes its place.</summary>
internal static class TokenServices
{
    public static IServiceCollection AddTokens(this IServiceCollection services, TokenOptions options, Uri publicOrigin, string keyDirectory)
    {
        var issuer = publicOrigin.GetLeftPart(UriPartial.Authority);
        var audience = options.Audience ?? issuer;
        services.AddAuthentication(JwtBearerDefaults.AuthenticationScheme).AddJwtBearer();
        services.AddOptions<JwtBearerOptions>(JwtBearerDefaults.AuthenticationScheme).Configure<TimeProvider>((bearer, time) =>
        {
            bearer.TimeProvider = time;
            Validate(bearer, audience, time);
        });
        services.AddSingleton<VerifiedTokens>();
        if (options.Authority is { } authority)
        {
            services.Configure<JwtBearerOptions>(JwtBearerDefaults.AuthenticationScheme, bearer =>
            {
                bearer.Authority = authority;
                // An authority on this very machine may do without TLS; keys from anywhere else could be swapped on the way.
                bearer.RequireHttpsMetadata = !new Uri(authority).IsLoopback;
            });
            return services;
        }

        services.AddSingleton(provider => new SigningKeyRing(keyDirectory, options, provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => new TokenIssuer(
            provider.GetRequiredService<SigningKeyRing>(), issuer, audience, options, provider.GetRequiredService<TimeProvider>()));
        services.AddOptions<JwtBearerOptions>(JwtBearerDefaults.AuthenticationScheme).Configure<SigningKeyRing>((bearer, keys) =>
        {
            bearer.TokenValidationParameters.ValidTypes = ["at+jwt"];
            bearer.TokenValidationParameters.ValidIssuer = issuer;
            bearer.ConfigurationManager = new EmbeddedAuthority(keys, issuer);
        });
        return services;
    }

    private static void Validate(JwtBearerOptions bearer, string audience, TimeProvider time)
    {
        bearer.MapInboundClaims = false;
        bearer.IncludeErrorDetails = false;
        bearer.Events = new() { OnTokenValidated = context => context.HttpContext.RequestServices.GetRequiredService<VerifiedTokens>().RememberAsync(context) };
        bearer.TokenValidationParameters = new()
        {
            ValidAudience = audience,
            ClockSkew = EmbeddedAuthority.ClockSkew,
            RequireExpirationTime = true,
            RequireSignedTokens = true,
            ValidAlgorithms = [SecurityAlgorithms.EcdsaSha256, SecurityAlgorithms.RsaSsaPssSha256, SecurityAlgorithms.RsaSha256],
            LifetimeValidator = (from, until, _, _) => Lives(from, until, time.GetUtcNow().UtcDateTime),
        };
    }

    /// <summary>As the library does it, by the clock that was handed in.</summary>
    private static bool Lives(DateTime? from, DateTime? until, DateTime now)
    {
        if (until is { } end && TokenLifetime.HasEnded(end, now))
        {
            throw new SecurityTokenExpiredException("the token has expired") { Expires = end };
        }

        return until is not null && TokenLifetime.HasBegun(from, now);
    }
}
