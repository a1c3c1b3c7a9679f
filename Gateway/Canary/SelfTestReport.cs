namespace Gateway.Canary;

/// <summary>What a round of trials showed.</summary>
internal sealed class SelfTestReport(IReadOnlyList<TrialVerdict> verdicts)
{
    /// <summary>The answer and the place from which the first mark came out; null when none did.</summary>
    public string? Leak { get; } = verdicts.FirstOrDefault(verdict => verdict.Kind == TrialKind.Leak)?.What;

    /// <summary>Answers that came out, without a mark.</summary>
    public int Held { get; } = verdicts.Count(verdict => verdict.Kind == TrialKind.Held);

    /// <summary>Answers that were closed, so that there was nothing to look at.</summary>
    public IReadOnlyList<string> Empty { get; } = [.. verdicts.Where(verdict => verdict.Kind == TrialKind.Empty).Select(verdict => verdict.What!)];
}
