using System.Text.Json.Nodes;
using Policies.Catalogs;

namespace Gateway.Tests.World.Town;

/// <summary>Does what is asked to the records of one resource, whoever asks: so an unguarded write erases, plants and finds.</summary>
internal sealed class TownWrites(TownShelf shelf)
{
    private int _created;

    public void Reset() => _created = 0;

    /// <summary>The status, and the id of the record that came to be.</summary>
    /// <exception cref="TownRefusalException">It cannot be done.</exception>
    public (int Status, string? NewId) Do(WriteEffect effect, string? id, string? mediaType, JsonNode? body)
    {
        switch (effect)
        {
            case WriteEffect.Create:
                return (201, Add(Record(body), $"n{++_created}"));
            case WriteEffect.CreateOrReplace:
                var record = Record(body);
                var given = shelf.IdOf(record) is { Length: > 0 } named ? named : $"n{++_created}";
                return shelf.Find(given) is { } known ? (Replace(known, record, given), null) : (201, Add(record, given));
            case WriteEffect.Replace:
                return (Replace(Known(id), Record(body), id!), null);
            case WriteEffect.Merge:
                Merge(Known(id), Record(body));
                return (204, null);
            case WriteEffect.Patch:
                return (Patch(Known(id), mediaType, body), null);
            default:
                shelf.Records.Remove(Known(id));
                return (204, null);
        }
    }

    private JsonObject Known(string? id) => shelf.Find(id ?? "") ?? throw new TownRefusalException(404);

    private JsonObject Record(JsonNode? body) =>
        (shelf.Resource.ItemEnvelope is { } envelope ? (body as JsonObject)?[envelope] : body)?.DeepClone() as JsonObject ?? throw new TownRefusalException(422);

    private string Add(JsonObject record, string id)
    {
        record[shelf.Resource.RecordId] = id;
        shelf.Records.Add(record);
        return id;
    }

    private int Replace(JsonObject known, JsonObject record, string id)
    {
        record[shelf.Resource.RecordId] = id;
        shelf.Records[shelf.Records.IndexOf(known)] = record;
        return 200;
    }

    private int Patch(JsonObject known, string? mediaType, JsonNode? body)
    {
        if (mediaType != "application/json-patch+json")
        {
            Merge(known, Record(body));
            return 200;
        }

        var document = Enveloped(known.DeepClone());
        TownPatch.Apply(document, body as JsonArray ?? throw new TownRefusalException(422));
        Replace(known, Record(document), shelf.IdOf(known));
        return 200;
    }

    private JsonNode Enveloped(JsonNode record) => shelf.Resource.ItemEnvelope is { } envelope ? new JsonObject { [envelope] = record } : record;

    private void Merge(JsonObject known, JsonObject part)
    {
        var id = shelf.IdOf(known);
        MergeInto(known, part);
        known[shelf.Resource.RecordId] = id;
    }

    /// <summary>RFC 7396.</summary>
    private static void MergeInto(JsonObject into, JsonObject part)
    {
        foreach (var (name, value) in part)
        {
            if (value is null)
            {
                into.Remove(name);
            }
            else if (value is JsonObject inner)
            {
                if (into[name] is not JsonObject there)
                {
                    into[name] = there = [];
                }

                MergeInto(there, inner);
            }
            else
            {
                into[name] = value.DeepClone();
            }
        }
    }
}
