namespace Gateway.Identify.Tokens;

/// <summary>Who issues the tokens the gateway accepts, and how its own issuer does it.</summary>
internal sealed class TokenOptions
{
    /// <summary>An OpenID Connect authority that issues the tokens. <value>By default there is none, and the gateway issues its own.</value></summary>
    public string? Authority { get; set; }

    /// <summary>The audience a token must name. <value>The default is the gateway's public origin.</value></summary>
    public string? Audience { get; set; }

    /// <summary>How long a token of the gateway's own is good. <value>The default is 30 minutes.</value></summary>
    public TimeSpan Lifetime { get; set; } = TimeSpan.FromMinutes(30);

    /// <summary>How long a key of the gateway's own signs before the next one does. <value>The default is 30 days.</value></summary>
    public TimeSpan KeyLifetime { get; set; } = TimeSpan.FromDays(30);
}
