using System.Text.Json;
using Gateway.Demo.Documents;

namespace Gateway.Demo.OneRoster;

/// <summary>A OneRoster guidRef: where a related record is, its id and its type.</summary>
internal static class Link
{
    public const string Base = "/ims/oneroster/rostering/v1p2";

    public static void PutLink(this Utf8JsonWriter json, string name, string collection, string id, string type) =>
        json.PutObject(name, link => Members(link, collection, id, type));

    public static void LinkItem(this Utf8JsonWriter json, string collection, string id, string type) =>
        json.Item(link => Members(link, collection, id, type));

    private static void Members(Utf8JsonWriter json, string collection, string id, string type)
    {
        json.WriteString("href", $"{Origin.Placeholder}{Base}/{collection}/{id}");
        json.WriteString("sourcedId", id);
        json.WriteString("type", type);
    }
}
