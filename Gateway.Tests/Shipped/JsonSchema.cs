using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Gateway.Tests.Shipped;

/// <summary>As much of JSON Schema 2020-12 as the schema of policies uses. A keyword it does not know is no schema of ours.</summary>
internal sealed class JsonSchema(JsonObject root)
{
    private static readonly string[] Notes = ["$schema", "$id", "$defs", "title", "description", "properties"];

    public static JsonSchema Parse(string text) => new(JsonNode.Parse(text)!.AsObject());

    public JsonObject Definition(string name) => root["$defs"]![name]!.AsObject();

    public IEnumerable<string> Definitions => root["$defs"]!.AsObject().Select(pair => pair.Key);

    /// <summary>Where the document is not as the schema says, and by which keyword; empty when it is.</summary>
    public IReadOnlyList<string> Faults(JsonNode? document) => [.. Faults(root, document, "")];

    private IEnumerable<string> Faults(JsonObject schema, JsonNode? node, string at) => schema
        .Where(keyword => !Notes.Contains(keyword.Key))
        .SelectMany(keyword => Faults(schema, keyword.Key, keyword.Value!, node, at))
        .Concat(Properties(schema, node, at));

    private IEnumerable<string> Faults(JsonObject schema, string keyword, JsonNode value, JsonNode? node, string at) => keyword switch
    {
        "$ref" => Faults(Definition(((string)value!)["#/$defs/".Length..]), node, at),
        "type" => Unless(Types(value).Any(type => IsOf(type, node)), keyword, at),
        "enum" => Unless(value.AsArray().Any(word => JsonNode.DeepEquals(word, node)), keyword, at),
        "pattern" => Unless(Kind(node) != JsonValueKind.String || Regex.IsMatch((string)node!, (string)value!), keyword, at),
        "minimum" => Unless(Kind(node) != JsonValueKind.Number || (double)node! >= (double)value, keyword, at),
        "required" => value.AsArray().Where(key => node is JsonObject map && !map.ContainsKey((string)key!)).Select(key => $"{at}/{key}: {keyword}"),
        "items" => node is JsonArray list ? list.SelectMany((item, i) => Faults(value.AsObject(), item, $"{at}/{i}")) : [],
        "anyOf" => Unless(Fitting(value, node, at) > 0, keyword, at),
        "oneOf" => Unless(Fitting(value, node, at) == 1, keyword, at),
        "additionalProperties" => Additional(schema, value, node, at),
        _ => throw new NotSupportedException($"the keyword {keyword}"),
    };

    private IEnumerable<string> Properties(JsonObject schema, JsonNode? node, string at) =>
        node is JsonObject map && schema["properties"] is JsonObject known
            ? map.Where(member => known.ContainsKey(member.Key)).SelectMany(member => Faults(known[member.Key]!.AsObject(), member.Value, $"{at}/{member.Key}"))
            : [];

    private IEnumerable<string> Additional(JsonObject schema, JsonNode value, JsonNode? node, string at) =>
        from member in node as JsonObject ?? []
        where schema["properties"]?[member.Key] is null
        from fault in value is JsonObject inner ? Faults(inner, member.Value, $"{at}/{member.Key}") : [$"{at}/{member.Key}: additionalProperties"]
        select fault;

    private int Fitting(JsonNode schemas, JsonNode? node, string at) => schemas.AsArray().Count(schema => !Faults(schema!.AsObject(), node, at).Any());

    private static IEnumerable<string> Types(JsonNode value) => value is JsonArray list ? list.Select(type => (string)type!) : [(string)value!];

    private static bool IsOf(string type, JsonNode? node) => Kind(node) switch
    {
        JsonValueKind.True or JsonValueKind.False => type == "boolean",
        JsonValueKind.Number => type == "number" || (type == "integer" && double.IsInteger((double)node!)),
        var kind => string.Equals(type, kind.ToString(), StringComparison.OrdinalIgnoreCase),
    };

    private static JsonValueKind Kind(JsonNode? node) => node?.GetValueKind() ?? JsonValueKind.Null;

    private static IEnumerable<string> Unless(bool holds, string keyword, string at) => holds ? [] : [$"{at}: {keyword}"];
}
