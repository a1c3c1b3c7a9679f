using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace Gateway.Tests.World.Town;

/// <summary>Compares what stands at a path with values, as databases do: one of several values is enough, and nothing is in no order.</summary>
/// <param name="Path">The path; a variable can be its first name.</param>
/// <param name="By">The sign or word of any of the standards.</param>
/// <param name="Values">With what; null is no value.</param>
internal sealed record TownComparison(string Path, string By, ImmutableArray<string?> Values)
{
    public bool Holds(JsonNode record, ImmutableDictionary<string, JsonNode> variables)
    {
        var names = Path.Split('/', '.');
        var texts = (variables.TryGetValue(names[0], out var element) ? TownValues.Texts(element, names[1..]) : TownValues.Texts(record, names)).ToList();
        return By switch
        {
            "eq" or "=" or "==" or "in" or "=in=" => Values.Any(value => IsAt(texts, value)),
            "ne" or "!=" => !Values.Any(value => IsAt(texts, value)),
            _ => Values is [{ } wanted] && texts.Any(text => IsBy(text, wanted)),
        };
    }

    private static bool IsAt(List<string> texts, string? value) => value is null ? texts.Count == 0 : texts.Contains(value);

    private bool IsBy(string text, string wanted) => By switch
    {
        "gt" or ">" or "=gt=" => string.CompareOrdinal(text, wanted) > 0,
        "ge" or ">=" or "=ge=" => string.CompareOrdinal(text, wanted) >= 0,
        "lt" or "<" or "=lt=" => string.CompareOrdinal(text, wanted) < 0,
        "le" or "<=" or "=le=" => string.CompareOrdinal(text, wanted) <= 0,
        "contains" => text.Contains(wanted, StringComparison.Ordinal),
        "startswith" => text.StartsWith(wanted, StringComparison.Ordinal),
        "endswith" => text.EndsWith(wanted, StringComparison.Ordinal),
        _ => throw new FormatException(By),
    };
}
