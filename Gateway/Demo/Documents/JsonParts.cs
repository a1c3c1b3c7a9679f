using System.Globalization;
using System.Text.Json;

namespace Gateway.Demo.Documents;

/// <summary>The few shapes that records are made of. A null value writes nothing: these systems leave empty members out.</summary>
internal static class JsonParts
{
    public static void Put(this Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }

    public static void Put(this Utf8JsonWriter json, string name, DateOnly? value) =>
        json.Put(name, value?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    public static void Put(this Utf8JsonWriter json, string name, DateTimeOffset value) =>
        json.Put(name, value.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture));

    /// <summary>OneRoster 1.2 writes truth as a string.</summary>
    public static void PutTruth(this Utf8JsonWriter json, string name, bool value) => json.WriteString(name, value ? "true" : "false");

    public static void PutObject(this Utf8JsonWriter json, string name, Action<Utf8JsonWriter> members)
    {
        json.WritePropertyName(name);
        json.Item(members);
    }

    public static void PutArray(this Utf8JsonWriter json, string name, Action<Utf8JsonWriter> items)
    {
        json.WriteStartArray(name);
        items(json);
        json.WriteEndArray();
    }

    public static void Item(this Utf8JsonWriter json, Action<Utf8JsonWriter> members)
    {
        json.WriteStartObject();
        members(json);
        json.WriteEndObject();
    }

    /// <summary>Text as it stands, so that characters beyond the basic plane go out as four bytes, which no stock encoder does.</summary>
    public static void PutUnescaped(this Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WritePropertyName(name);
            var text = value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal);
            json.WriteRawValue($"\"{text}\"");
        }
    }
}
