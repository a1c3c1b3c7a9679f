using System.Collections.Immutable;
using System.Text.Json;
using Gateway.Demo.Documents;

namespace Gateway.Tests.World.Twins;

/// <summary>Reads from records which values stand at which paths.</summary>
internal static class TwinPairs
{
    private const int LongestValue = 100;

    public static ImmutableArray<(string Path, string Value)> In(IEnumerable<Document> documents)
    {
        var pairs = new HashSet<(string, string)>();
        foreach (var json in documents.Select(document => document.Json))
        {
            using var document = JsonDocument.Parse(json);
            Take(document.RootElement, "", pairs);
        }

        // By path first, so that a path with few values is drawn as often as one with many.
        return [.. pairs.GroupBy(pair => pair.Item1, StringComparer.Ordinal).OrderBy(path => path.Key, StringComparer.Ordinal).SelectMany(path => path.Order().Take(20))];
    }

    private static void Take(JsonElement element, string path, HashSet<(string, string)> pairs)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var member in element.EnumerateObject())
                {
                    Take(member.Value, path.Length == 0 ? member.Name : $"{path}.{member.Name}", pairs);
                }

                break;
            case JsonValueKind.Array:
                foreach (var item in element.EnumerateArray())
                {
                    Take(item, path, pairs);
                }

                break;
            case JsonValueKind.String or JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False when element.ToString() is { Length: < LongestValue } text:
                pairs.Add((path, text));
                break;
        }
    }
}
