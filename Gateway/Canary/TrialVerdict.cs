namespace Gateway.Canary;

/// <summary>What one trial showed.</summary>
/// <param name="Kind">Whether the marks were held back.</param>
/// <param name="What">Which answer, and where in it the mark stood; in names of the policies and catalogs alone. Null when there is nothing to say.</param>
internal sealed record TrialVerdict(TrialKind Kind, string? What)
{
    public static TrialVerdict Held { get; } = new(TrialKind.Held, null);

    public static TrialVerdict NotServed { get; } = new(TrialKind.NotServed, null);

    public static TrialVerdict Leak(string what) => new(TrialKind.Leak, what);

    public static TrialVerdict Empty(string what) => new(TrialKind.Empty, what);
}
