using System.Globalization;
using System.Text.Json.Nodes;

namespace Gateway.Tests.World.Town;

/// <summary>Does the operations of a JSON Patch, as RFC 6902 has them: what is to be removed, replaced or added to must be there.</summary>
internal static class TownPatch
{
    /// <exception cref="TownRefusalException">An operation cannot be done.</exception>
    public static void Apply(JsonNode document, JsonArray operations)
    {
        foreach (var operation in operations.OfType<JsonObject>())
        {
            var (path, value) = (Segments(operation["path"]), operation["value"]);
            switch (operation["op"]?.ToString())
            {
                case "add":
                    Add(document, path, value);
                    break;
                case "remove":
                    Remove(document, path);
                    break;
                case "replace":
                    Remove(document, path);
                    Add(document, path, value);
                    break;
                case "test":
                    Must(JsonNode.DeepEquals(At(document, path), value));
                    break;
                case "copy":
                    Add(document, path, At(document, Segments(operation["from"])));
                    break;
                case "move":
                    var moved = At(document, Segments(operation["from"]))?.DeepClone();
                    Remove(document, Segments(operation["from"]));
                    Add(document, path, moved);
                    break;
                default:
                    throw new TownRefusalException(422);
            }
        }
    }

    private static string[] Segments(JsonNode? pointer)
    {
        Must(pointer?.ToString() is ['/', ..]);
        return [.. pointer!.ToString()[1..].Split('/').Select(segment => segment.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal))];
    }

    private static void Add(JsonNode document, string[] path, JsonNode? value)
    {
        var place = At(document, path[..^1]);
        if (place is JsonArray list)
        {
            list.Insert(path[^1] == "-" ? list.Count : Position(path[^1], list.Count), value?.DeepClone());
            return;
        }

        Must(place is JsonObject);
        place!.AsObject()[path[^1]] = value?.DeepClone();
    }

    private static void Remove(JsonNode document, string[] path)
    {
        var place = At(document, path[..^1]);
        if (place is JsonArray list)
        {
            list.RemoveAt(Position(path[^1], list.Count - 1));
            return;
        }

        Must(place is JsonObject record && record.Remove(path[^1]));
    }

    private static JsonNode? At(JsonNode? document, string[] path) => path.Aggregate(document, (node, name) =>
    {
        Must(node is JsonArray || (node is JsonObject record && record.ContainsKey(name)));
        return node is JsonArray list ? list[Position(name, list.Count - 1)] : node![name];
    });

    private static int Position(string segment, int last)
    {
        Must(int.TryParse(segment, NumberStyles.None, CultureInfo.InvariantCulture, out var position) && position <= last);
        return int.Parse(segment, CultureInfo.InvariantCulture);
    }

    private static void Must(bool holds)
    {
        if (!holds)
        {
            throw new TownRefusalException(422);
        }
    }
}
