using Serilog.Core;
using Serilog.Events;

namespace Gateway.Operate;

/// <summary>
/// Lets only events pass whose every property is known to be harmless: the gateway's own, and the host's start and stop. The
/// framework's, YARP's and the HTTP client's events hold raw paths, queries and addresses, at any level; no setting lets them out.
/// </summary>
internal static class QuietSources
{
    private static readonly string[] Allowed = ["Gateway", "Microsoft.Hosting.Lifetime"];

    public static bool MayPass(LogEvent logEvent) =>
        logEvent.Properties.TryGetValue(Constants.SourceContextPropertyName, out var property)
        && property is ScalarValue { Value: string source }
        && IsQuiet(source);

    /// <summary>Asked before an event is made, too: what may not pass need not be put into words for every request.</summary>
    public static bool IsQuiet(string? source) => source is not null && Array.Exists(Allowed, allowed => IsWithin(source, allowed));

    private static bool IsWithin(string source, string allowed) =>
        source.StartsWith(allowed, StringComparison.Ordinal) && (source.Length == allowed.Length || source[allowed.Length] == '.');
}
