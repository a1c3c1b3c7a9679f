using System.Text.Json.Nodes;

namespace Gateway.Tests.World.Town;

/// <summary>Reads values out of records.</summary>
internal static class TownValues
{
    private const string TextBesideAttributes = "value";
    private const string Attribute = "SIF_RefObject";

    /// <summary>Every scalar, with the names that lead to it.</summary>
    public static IEnumerable<(string Path, JsonValue Value)> Leaves(JsonNode? node, string path = "") => node switch
    {
        JsonObject record => record.SelectMany(member => Leaves(member.Value, path.Length == 0 ? member.Key : $"{path}.{member.Key}")),
        JsonArray list => list.SelectMany(element => Leaves(element, path)),
        JsonValue value => [(path, value)],
        _ => [],
    };

    /// <summary>What a path leads to, through lists as well, in any letters.</summary>
    public static IEnumerable<JsonNode> At(JsonNode? node, IEnumerable<string> names) =>
        names.Aggregate(Elements(node), (found, name) => found.OfType<JsonObject>().SelectMany(record => Elements(Member(record, name))));

    /// <summary>The texts at a path; an element that holds others has all the text in it.</summary>
    public static IEnumerable<string> Texts(JsonNode? node, IEnumerable<string> names) =>
        At(node, names).Select(found => found is JsonObject inner ? Text(inner) : found.ToString());

    public static IEnumerable<JsonNode> Elements(JsonNode? node) => node switch
    {
        null => [],
        JsonArray list => list.SelectMany(Elements),
        _ => [node],
    };

    private static string Text(JsonObject element) => element.ContainsKey(Attribute)
        ? element[TextBesideAttributes]?.ToString() ?? ""
        : element[TextBesideAttributes]?.ToString() ?? string.Concat(Leaves(element).Select(leaf => leaf.Value.ToString()));

    private static JsonNode? Member(JsonObject record, string name) =>
        record.FirstOrDefault(member => member.Key.Equals(name.TrimStart('@'), StringComparison.OrdinalIgnoreCase)).Value;
}
