using System.Text.Json;
using System.Text.Json.Nodes;

namespace Policies.Cases;

/// <summary>Says where two JSON documents differ, and never what stands there: a document in a case may have been a real one.</summary>
internal static class JsonDifference
{
    public static IEnumerable<string> Between(JsonNode? expected, JsonNode? actual, string at = "")
    {
        switch (expected, actual)
        {
            case (JsonObject left, JsonObject right):
                return left.Select(member => member.Key).Union(right.Select(member => member.Key))
                    .SelectMany(name => Member(left, right, name, $"{at}/{name}"));
            case (JsonArray left, JsonArray right) when left.Count == right.Count:
                return left.Zip(right).SelectMany((pair, i) => Between(pair.First, pair.Second, $"{at}/{i}"));
            case (JsonArray left, JsonArray right):
                return [$"{Name(at)} has {right.Count} elements, not {left.Count}"];
            default:
                return JsonNode.DeepEquals(expected, actual) ? [] : [$"{Name(at)} is another {(Kind(expected) == Kind(actual) ? "value" : "kind of value")}"];
        }
    }

    private static IEnumerable<string> Member(JsonObject expected, JsonObject actual, string name, string at) =>
        !expected.ContainsKey(name) ? [$"{at} leaves, and should not"]
        : !actual.ContainsKey(name) ? [$"{at} does not leave, and should"]
        : Between(expected[name], actual[name], at);

    private static string Name(string at) => at.Length == 0 ? "the document" : at;

    private static JsonValueKind Kind(JsonNode? node) => node?.GetValueKind() ?? JsonValueKind.Null;
}
