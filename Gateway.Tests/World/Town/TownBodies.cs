using System.Text.Json;
using System.Text.Json.Nodes;
using Gateway.Demo.Draw;
using Gateway.Tests.World.Twins;

namespace Gateway.Tests.World.Town;

/// <summary>Bodies of writes: records, parts of records and patches with granted, withheld and unknown members, and some that are none.</summary>
internal sealed class TownBodies(TwinVocabulary words, Draws draws, TownResource resource)
{
    private const string Json = "application/json";
    private const string MergePatch = "application/merge-patch+json";
    private const string JsonPatch = "application/json-patch+json";

    private readonly string _prefix = resource.Resource.ItemEnvelope is { } envelope ? $"/{envelope}" : "";

    public TwinBody Draw(string method)
    {
        var isPatch = method == "PATCH" && draws.Chance(60);
        var text = isPatch ? Patch() : Record().ToJsonString();
        var type = draws.Chance(4) ? draws.Pick<string>([Json, MergePatch, "text/plain", "application/xml"]) : isPatch ? JsonPatch : method == "PATCH" ? MergePatch : Json;
        return new(type, draws.Chance(88) ? text : Spoilt(text));
    }

    private JsonObject Record()
    {
        var record = new JsonObject();
        if (draws.Chance(40))
        {
            record[resource.Resource.RecordId] = draws.Pick([.. resource.Words.Ids, "new"]);
        }

        for (var more = draws.Between(1, 3); more > 0; more--)
        {
            var (path, value) = resource.Question(draws, words);
            Put(record, path.Split('.'), value);
        }

        return resource.Resource.ItemEnvelope is { } envelope && draws.Chance(97) ? new JsonObject { [envelope] = record } : record;
    }

    private void Put(JsonObject record, string[] names, string value)
    {
        if (names.Length == 1 || draws.Chance(5))
        {
            record[names[0]] = draws.Chance(85) ? value : Odd();
            return;
        }

        var inner = record[names[0]] as JsonObject ?? [];
        Put(inner, names[1..], value);
        if (inner.Parent is null)
        {
            var isList = resource.Resource.Fields.GetValueOrDefault(names[0])?.Name.EndsWith('s') == true;
            record[names[0]] = isList == draws.Chance(90) ? new JsonArray(inner) : inner;
        }
    }

    private string Patch()
    {
        var operations = Enumerable.Range(0, draws.Between(1, 2)).Select(JsonNode (_) => Operation()).ToArray();
        return new JsonArray(operations).ToJsonString();
    }

    private JsonObject Operation()
    {
        var (path, value) = resource.Question(draws, words);
        var kind = draws.Pick<string>(["add", "add", "add", "replace", "replace", "remove", "test", "copy", "move"]);
        var operation = new JsonObject { ["op"] = kind, ["path"] = Pointer(path.Split('.'), out var isElement) };
        switch (kind)
        {
            case "add" or "replace" or "test":
                operation["value"] = isElement ? new JsonObject { [path.Split('.')[^1]] = value } : value;
                break;
            case "copy" or "move":
                operation["from"] = Pointer(resource.Question(draws, words).Field.Split('.'), out _);
                break;
        }

        return operation;
    }

    private string Pointer(string[] names, out bool isElement)
    {
        isElement = false;
        if (names.Length == 1)
        {
            return $"{_prefix}/{names[0]}";
        }

        isElement = draws.Chance(45);
        return draws.Below(12) switch
        {
            0 => $"{_prefix}/{names[0]}",
            1 => _prefix.Length == 0 ? "/" : _prefix,
            _ when isElement => $"{_prefix}/{names[0]}/{draws.Pick<string>(["-", "-", "0", "1"])}",
            < 6 => $"{_prefix}/{names[0]}/{draws.Below(2)}/{string.Join('/', names[1..])}",
            _ => $"{_prefix}/{string.Join('/', names)}",
        };
    }

    private JsonNode? Odd() => draws.Below(6) switch
    {
        0 => null,
        1 => new JsonArray(),
        2 => new JsonObject(),
        3 => draws.Below(1000),
        4 => true,
        _ => new JsonArray(draws.Pick(words.Values)),
    };

    private string Spoilt(string text) => draws.Below(9) switch
    {
        0 => $"[{text}]",
        1 => text + " x",
        2 => text[..(text.Length / 2)],
        3 => text.Replace("\"", "'", StringComparison.Ordinal),
        4 => text.Replace("citizen", "citi\\u007aen", StringComparison.Ordinal),
        5 => text.Replace("\"name\":", "\"name\":\"x\",\"name\":", StringComparison.Ordinal),
        6 => text.Replace("\"title\"", $"\"{draws.Pick<string>(["Title", "title\\u200b", "visaType", "shoeSize"])}\"", StringComparison.Ordinal),
        7 => $"\ufeff{text}",
        _ => JsonSerializer.Serialize(text),
    };
}
