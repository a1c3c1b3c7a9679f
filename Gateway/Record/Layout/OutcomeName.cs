using System.Collections.Frozen;
using System.Text.Json;

namespace Gateway.Record.Layout;

/// <summary>Outcomes as text: <c>upstream_failed</c>.</summary>
internal static class OutcomeName
{
    private static readonly FrozenDictionary<Outcome, string> Names =
        Enum.GetValues<Outcome>().ToFrozenDictionary(o => o, o => JsonNamingPolicy.SnakeCaseLower.ConvertName(o.ToString()));

    private static readonly FrozenDictionary<string, Outcome> Outcomes = Names.ToFrozenDictionary(n => n.Value, n => n.Key);

    public static IReadOnlyCollection<string> All => Outcomes.Keys;

    public static string Of(Outcome outcome) => Names[outcome];

    public static bool TryParse(string name, out Outcome outcome) => Outcomes.TryGetValue(name, out outcome);
}
