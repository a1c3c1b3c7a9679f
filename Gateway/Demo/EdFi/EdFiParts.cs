using System.Globalization;
using System.Text.Json;
using Gateway.Demo.Documents;

namespace Gateway.Demo.EdFi;

/// <summary>What Ed-Fi records have in common: descriptors, references, and the two members that tell of any change.</summary>
internal static class EdFiParts
{
    public static string Descriptor(string type, string code) => $"uri://ed-fi.org/{type}Descriptor#{code}";

    public static void PutDescriptor(this Utf8JsonWriter json, string name, string type, string? code) =>
        json.Put(name, code is null ? null : Descriptor(type, code));

    public static void PutReference(
        this Utf8JsonWriter json, string name, string rel, string resource, string id, Action<Utf8JsonWriter> key) =>
        json.PutObject(name, reference =>
        {
            key(reference);
            reference.PutObject("link", link =>
            {
                link.Put("rel", rel);
                link.Put("href", $"/ed-fi/{resource}/{id}");
            });
        });

    /// <summary>As in the Ed-Fi ODS, the ETag is the time of the last change, of whatever member: hidden ones too.</summary>
    public static void PutChange(this Utf8JsonWriter json, DateTimeOffset modified)
    {
        json.Put("_etag", modified.UtcTicks.ToString(CultureInfo.InvariantCulture));
        json.Put("_lastModifiedDate", modified);
    }
}
