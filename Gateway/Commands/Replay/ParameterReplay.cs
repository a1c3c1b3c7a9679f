using Gateway.Deliver;
using Gateway.Record;
using Policies.Catalogs;
using Policies.Evaluate;

namespace Gateway.Commands.Replay;

/// <summary>Asks again what was refused for a parameter. Its name is in the log, its value is not.</summary>
internal sealed class ParameterReplay(PolicySnapshot policies)
{
    private const string AnyValue = "0";

    private static readonly string NotGranted = SnakeCase.Of(RefusalCode.ParameterNotGranted);
    private static readonly string OnWithheldField = SnakeCase.Of(RefusalCode.ParameterOnWithheldField);

    /// <summary>Whether the request was refused for a parameter.</summary>
    public static bool IsAbout(Reason reason) => reason.Code.Contains("parameter", StringComparison.Ordinal);

    public IEnumerable<ReplayFinding> Findings(AccessRequest question, Resource resource, Reason reason)
    {
        if (reason is { Parameter: { } parameter } && IsField(resource, parameter) is var isField && (reason.Code == NotGranted || (reason.Code == OnWithheldField && isField)))
        {
            switch (policies.Decide(question with { Query = [new(parameter, AnyValue)] }))
            {
                // Only the form of the value is wrong, and that of the real one was not.
                case Refused { Code: RefusalCode.MalformedParameter } when isField:
                case Allowed:
                    return [new(ReplayKind.AllowedNow, $"{reason.Code} `{parameter}`", reason.Rule)];
                case Refused still when SnakeCase.Of(still.Code) == reason.Code:
                    return [];
            }
        }

        return [new(ReplayKind.Unknown, reason.Parameter is null ? reason.Code : $"{reason.Code} `{reason.Parameter}`", "the query is not in the log")];
    }

    /// <summary>The parameter itself is a field; a filter or a sort order names its fields in its value.</summary>
    private static bool IsField(Resource resource, string parameter) => resource.Parameters.ContainsKey(parameter) || resource.Find(parameter) is not null;
}
