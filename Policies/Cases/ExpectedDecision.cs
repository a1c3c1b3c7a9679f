namespace Policies.Cases;

/// <summary>What a request should meet with. What is null may be anything.</summary>
internal sealed record ExpectedDecision(bool IsAllowed, string? Code, string? Rule, string? Parameter)
{
    public bool IsMetBy(ExpectedDecision actual) => IsAllowed == actual.IsAllowed
        && (Code is null || Code == actual.Code)
        && (Rule is null || Rule == actual.Rule)
        && (Parameter is null || Parameter == actual.Parameter);

    public override string ToString() => IsAllowed
        ? "allowed"
        : string.Join(' ', new[] { "refused", Code, Rule is null ? null : $"by rule {Rule}", Parameter is null ? null : $"for `{Parameter}`" }.OfType<string>());
}
