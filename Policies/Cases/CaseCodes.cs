using System.Collections.Immutable;
using System.Text.Json;
using Policies.Evaluate;

namespace Policies.Cases;

/// <summary>The codes a case can expect of a refusal.</summary>
internal static class CaseCodes
{
    /// <summary>The code of a request that can be read in no way, or in more than one: it never comes before the policies.</summary>
    public const string Malformed = "malformed_request";

    public static ImmutableArray<string> All { get; } = [.. Enum.GetValues<RefusalCode>().Select(Of), Malformed];

    public static string Of(RefusalCode code) => JsonNamingPolicy.SnakeCaseLower.ConvertName(code.ToString());
}
