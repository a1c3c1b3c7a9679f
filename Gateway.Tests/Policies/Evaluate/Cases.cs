using FsCheck;

namespace Gateway.Tests.Evaluate;

/// <summary>How many cases a property is tried on.</summary>
internal static class Cases
{
    /// <summary>The usual number, times <c>POLICY_CASES</c> if that is set. A failure prints the seed.</summary>
    public static Config Of(int usual) => Config.QuickThrowOnFailure.WithQuietOnSuccess(true).WithMaxTest(
        int.TryParse(Environment.GetEnvironmentVariable("POLICY_CASES"), out var times) ? usual * times : usual);
}
