using System.Text.Json;
using Gateway.Demo.Documents;

namespace Gateway.Demo.OneRoster;

/// <summary>The members every OneRoster record begins with.</summary>
internal static class Head
{
    public static readonly DateTimeOffset YearOpens = new(2026, 8, 3, 12, 0, 0, TimeSpan.Zero);

    public static void PutHead(this Utf8JsonWriter json, string id, DateTimeOffset modified, Action<Utf8JsonWriter> metadata)
    {
        json.WriteString("sourcedId", id);
        json.WriteString("status", "active");
        json.Put("dateLastModified", modified);
        json.PutObject("metadata", metadata);
    }
}
