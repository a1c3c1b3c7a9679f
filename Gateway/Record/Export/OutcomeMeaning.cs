using System.Collections.Immutable;

namespace Gateway.Record.Export;

/// <summary>What an outcome means to who collects events.</summary>
/// <param name="Effect">What the gateway did.</param>
/// <param name="Severity">How urgent it is.</param>
/// <param name="Category">Category of the Elastic Common Schema.</param>
/// <param name="Types">Types that the schema expects in the category.</param>
internal sealed record OutcomeMeaning(Effect Effect, Severity Severity, string Category, ImmutableArray<string> Types)
{
    public bool IsFailure => Effect is not (Effect.Allowed or Effect.Redacted or Effect.Logged);
}
