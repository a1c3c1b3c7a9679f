using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Gateway.Tests.World.Twins;
using Microsoft.AspNetCore.Http;

namespace Gateway.Tests.World.Town;

/// <summary>What the SIS of the town says to requests for one resource. Its words about what it cannot do hang on what is secret.</summary>
internal sealed class TownAnswers(TownShelf shelf, TownWrites writes)
{
    public TwinAnswer To(HttpRequest request, string text)
    {
        var path = request.Path.Value!;
        var id = path == shelf.Path ? null : path[shelf.ItemPath.Length..];
        try
        {
            return !HttpMethods.IsGet(request.Method) ? Written(request, id, text)
                : id is null ? Listed(new(shelf, request.Query))
                : shelf.Find(id) is { } record ? new(200, Version(record), Enveloped(shelf.Resource.ItemEnvelope, record.DeepClone()).ToJsonString())
                : new(404, "", "");
        }
        catch (Exception exception) when (exception is FormatException or JsonException or InvalidOperationException or ArgumentException)
        {
            return new(400, "", $"{exception}");
        }
        catch (TownRefusalException refusal)
        {
            return new(refusal.Status == 422 && shelf.CountSecrets() % 2 == 0 ? 409 : refusal.Status, "", $"{shelf.CountSecrets()} secrets; {(id is null ? null : shelf.Find(id)?.ToJsonString())}");
        }
    }

    private TwinAnswer Written(HttpRequest request, string? id, string text)
    {
        if (request.Headers.IfMatch.Count > 0 && (id is null || shelf.Find(id) is not { } known || request.Headers.IfMatch != Version(known)["ETag: ".Length..]))
        {
            return new(412, "", "");
        }

        var effect = shelf.Catalog.Writes.TryGetValue(request.Method, out var how) ? how : throw new TownRefusalException(405);
        var (status, newId) = writes.Do(effect, id, request.ContentType, text.Length == 0 ? null : JsonNode.Parse(text));
        return new(status, newId is null ? "" : $"Location: {shelf.Path}/{newId}?of={shelf.CountSecrets()}", "");
    }

    private TwinAnswer Listed(TownQuestion question)
    {
        var found = question.Found();
        var page = question.Page(found).Select(record => record.DeepClone()).ToArray();
        var document = Enveloped(shelf.Resource.CollectionEnvelope, new JsonArray(page));
        if (question.Counts && document is JsonObject root)
        {
            root["@odata.count"] = found.Count;
        }

        return new(200, $"X-Total-Count: {found.Count.ToString(CultureInfo.InvariantCulture)}", document.ToJsonString());
    }

    private static string Version(JsonObject record) => $"ETag: \"{record["version"]}\"";

    private static JsonNode Enveloped(string? envelope, JsonNode inner) =>
        (envelope?.Split('.') ?? []).Reverse().Aggregate(inner, (node, name) => new JsonObject { [name] = node });
}
