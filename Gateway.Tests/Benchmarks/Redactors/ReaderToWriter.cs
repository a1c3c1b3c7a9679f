using System.Buffers;
using System.Text.Json;

namespace Gateway.Tests.Benchmarks.Redactors;

/// <summary>The redactor of an afternoon: copies token by token, and drops members by their names.</summary>
internal sealed class ReaderToWriter(byte[] document)
{
    private const int LongestName = 128;

    private readonly ArrayBufferWriter<byte> _output = new(document.Length + 1024);

    public long Run()
    {
        _output.ResetWrittenCount();
        using var writer = new Utf8JsonWriter(_output, new() { SkipValidation = true });
        var reader = new Utf8JsonReader(document);
        while (reader.Read())
        {
            Copy(ref reader, writer);
        }

        writer.Flush();
        return _output.WrittenCount;
    }

    private static void Copy(ref Utf8JsonReader reader, Utf8JsonWriter writer)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.PropertyName:
                Member(ref reader, writer);
                break;
            case JsonTokenType.String:
                Text(ref reader, writer);
                break;
            case JsonTokenType.StartObject:
                writer.WriteStartObject();
                break;
            case JsonTokenType.EndObject:
                writer.WriteEndObject();
                break;
            case JsonTokenType.StartArray:
                writer.WriteStartArray();
                break;
            case JsonTokenType.EndArray:
                writer.WriteEndArray();
                break;
            default:
                writer.WriteRawValue(reader.ValueSpan, skipInputValidation: true);
                break;
        }
    }

    private static void Member(ref Utf8JsonReader reader, Utf8JsonWriter writer)
    {
        Span<char> name = stackalloc char[LongestName];
        name = name[..reader.CopyString(name)];
        if (ProtectedNames.Has(name))
        {
            reader.Skip();
        }
        else
        {
            writer.WritePropertyName(name);
        }
    }

    private static void Text(ref Utf8JsonReader reader, Utf8JsonWriter writer)
    {
        if (reader.ValueIsEscaped)
        {
            writer.WriteStringValue(reader.GetString());
        }
        else
        {
            writer.WriteStringValue(reader.ValueSpan);
        }
    }
}
