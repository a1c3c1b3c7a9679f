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
        && Array.Exists(Allowed, allowed => source == allowed || source.StartsWith(allowed + ".", StringComparison.Ordinal));
}
