namespace Gateway.Identify.Tokens;

/// <summary>When a token is good: not before its beginning, not after its end, give or take the difference of two clocks.</summary>
internal static class TokenLifetime
{
    public static bool HasEnded(DateTime until, DateTime now) => until < now - EmbeddedAuthority.ClockSkew;

    public static bool HasBegun(DateTime? from, DateTime now) => from is not { } start || start <= now + EmbeddedAuthority.ClockSkew;
}
