using System.Text.Json;

namespace Policies.Writes;

/// <summary>One operation of a JSON Patch.</summary>
/// <param name="Kind">Its <c>op</c>.</param>
/// <param name="Path">Where it applies.</param>
/// <param name="Value">What it writes, as JSON; <c>null</c> when it writes nothing.</param>
internal sealed record PatchOperation(string Kind, PatchPath Path, string Value)
{
    /// <summary>The operation, or null when it is none. Of those that are closed anyway only the kind is read.</summary>
    /// <exception cref="InvalidOperationException">A text in it is not valid Unicode.</exception>
    public static PatchOperation? Read(JsonElement element)
    {
        if (element.ValueKind != JsonValueKind.Object || Text(element, "op") is not { } kind || PatchPath.Parse(Text(element, "path")) is not { } path)
        {
            return null;
        }

        var hasValue = element.TryGetProperty("value", out var value);
        var members = element.EnumerateObject().Count();
        return kind switch
        {
            "add" or "replace" => hasValue && members == 3 ? new(kind, path, value.GetRawText()) : null,
            "remove" => members == 2 ? new(kind, path, "null") : null,
            "test" or "copy" or "move" => new(kind, path, "null"),
            _ => null,
        };
    }

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
