using System.Text.Json;
using System.Text.Unicode;

namespace Gateway.Tests.Redaction;

/// <summary>Whether bytes are strict JSON, decided by Utf8JsonReader over the whole, and in the simplest way for what that leaves unchecked.</summary>
internal static class PlainVerdict
{
    private const int MostLevels = 64;

    public static bool IsStrict(byte[] document)
    {
        try
        {
            return Utf8.IsValid(document) && HasNoDuplicates(document);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return false;
        }
    }

    // GetString throws for half of a surrogate pair.
    private static bool HasNoDuplicates(byte[] document)
    {
        var reader = new Utf8JsonReader(document, new JsonReaderOptions { MaxDepth = MostLevels });
        var open = new Stack<HashSet<string>>();
        while (reader.Read())
        {
            if (reader.TokenType is JsonTokenType.StartObject)
                open.Push([]);
            else if (reader.TokenType is JsonTokenType.EndObject)
                open.Pop();
            else if (reader.TokenType is JsonTokenType.PropertyName && !open.Peek().Add(reader.GetString()!))
                return false;
            else if (reader.TokenType is JsonTokenType.String)
                _ = reader.GetString();
        }

        return true;
    }
}
