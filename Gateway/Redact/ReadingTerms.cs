namespace Gateway.Redact;

/// <summary>How an answer of the SIS is read for one caller.</summary>
/// <param name="Silence">How long the SIS may send nothing while it is listened to.</param>
/// <param name="InInstalments">The caller can tell an answer that is cut off from a whole one: it may get a long one in instalments.</param>
/// <param name="CallerGone">Set when the caller hangs up; it ends the reading.</param>
internal sealed record ReadingTerms(TimeSpan Silence, bool InInstalments, CancellationToken CallerGone);
