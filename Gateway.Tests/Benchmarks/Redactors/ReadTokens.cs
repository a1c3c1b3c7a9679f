using System.Text.Json;

namespace Gateway.Tests.Benchmarks.Redactors;

/// <summary>Reads the tokens and does nothing with them: less than any redactor can do.</summary>
internal static class ReadTokens
{
    /// <returns>Bytes read: this is no redactor, and puts nothing out.</returns>
    public static long Run(byte[] document)
    {
        var json = new Utf8JsonReader(document);
        while (json.Read())
        {
        }

        return json.BytesConsumed;
    }
}
