using System.Buffers;
using System.Collections.Immutable;
using System.Text.Json;

namespace Policies.Queries.Arguments;

/// <summary>Arguments as a body has them: one flat JSON object of scalars, or lists of scalars.</summary>
internal static class ArgumentText
{
    private const int MostValues = 1_000;

    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 3 };

    /// <summary>The arguments in the order they were written, or null. Nothing at all is no arguments.</summary>
    public static IReadOnlyList<Argument>? Parse(ReadOnlyMemory<byte> body)
    {
        if (body.IsEmpty)
        {
            return [];
        }

        try
        {
            using var document = JsonDocument.Parse(body, Strict);
            return document.RootElement.ValueKind == JsonValueKind.Object ? Read(document.RootElement) : null;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>The arguments written anew.</summary>
    public static ReadOnlyMemory<byte> Print(IEnumerable<Argument> arguments)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(bytes);
        json.WriteStartObject();
        foreach (var argument in arguments)
        {
            json.WritePropertyName(argument.Name);
            Write(json, argument);
        }

        json.WriteEndObject();
        json.Flush();
        return bytes.WrittenMemory;
    }

    private static List<Argument>? Read(JsonElement body)
    {
        var members = body.EnumerateObject().ToList();
        var read = members.Select(member => Read(member.Name, member.Value)).OfType<Argument>().ToList();
        return read.Count < members.Count || read.Sum(argument => argument.Values.Length) > MostValues ? null : read;
    }

    private static Argument? Read(string name, JsonElement written)
    {
        var isList = written.ValueKind == JsonValueKind.Array;
        ImmutableArray<ArgumentValue?> values = isList ? [.. written.EnumerateArray().Select(ArgumentValue.Read)] : [ArgumentValue.Read(written)];
        return values.IsEmpty || values.Contains(null) ? null : new(name, values!, isList);
    }

    private static void Write(Utf8JsonWriter json, Argument argument)
    {
        if (!argument.IsList)
        {
            argument.Values[0].Write(json);
            return;
        }

        json.WriteStartArray();
        foreach (var value in argument.Values)
        {
            value.Write(json);
        }

        json.WriteEndArray();
    }
}
