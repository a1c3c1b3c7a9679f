using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Gateway.Record.Layout;

namespace Gateway.Record.Export;

/// <summary>Events in JSON, each on a line: a member without a value is left out, as the schemas want it.</summary>
internal static class EventJson
{
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Line(JsonObject json)
    {
        Prune(json);
        return json.ToJsonString(Options);
    }

    /// <summary>What an entry says, less the members that the event says elsewhere. A member that this program learns to record later is in it.</summary>
    public static JsonObject? Rest(EntryBody? body, params ReadOnlySpan<string> said)
    {
        if (body is null)
            return null;
        var rest = JsonNode.Parse(EntryBodyWriter.Write(body))!.AsObject();
        foreach (var name in said)
            rest.Remove(name);
        return rest;
    }

    private static void Prune(JsonObject json)
    {
        foreach (var (name, value) in json.ToList())
        {
            if (value is JsonObject inner)
                Prune(inner);
            if (value is null or JsonObject { Count: 0 } or JsonArray { Count: 0 })
                json.Remove(name);
        }
    }
}
