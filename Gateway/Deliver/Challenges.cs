using System.Globalization;

namespace Gateway.Deliver;

/// <summary>What is said to whoever does not say who asks, or asks too often.</summary>
internal static class Challenges
{
    /// <param name="code">What is wrong with the token.</param>
    public static ProblemAnswer Unauthenticated(string code)
    {
        var problem = ProblemAnswer.Of(401, code, "Not authenticated", "send a valid access token: `Authorization: Bearer …` from /oauth/token");
        var challenge = code == "token_missing" ? "Bearer" : "Bearer error=\"invalid_token\"";
        return problem with { Headers = [KeyValuePair.Create("WWW-Authenticate", challenge)] };
    }

    /// <param name="seconds">How long the client should wait.</param>
    public static ProblemAnswer Throttled(int seconds)
    {
        var problem = ProblemAnswer.Of(429, "throttled", "Too many requests", "this client asks more often than it may; wait, then go on more slowly");
        return problem with { Rule = "limit/client", Headers = [KeyValuePair.Create("Retry-After", seconds.ToString(CultureInfo.InvariantCulture))] };
    }
}
