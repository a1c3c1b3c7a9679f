using System.Net;

namespace Gateway.Record.Tiles;

/// <summary>Tiles over HTTP, as <see href="https://c2sp.org/tlog-tiles"/> serves them.</summary>
/// <param name="http">Knows the address that the log's paths begin with, and brings the token.</param>
internal sealed class HttpTiles(HttpClient http) : ITiles
{
    /// <inheritdoc/>
    public byte[]? Read(TilePath path)
    {
        using var answer = Get(path.ToString());
        return answer is null ? null : answer.Content.ReadAsByteArrayAsync().GetAwaiter().GetResult();
    }

    /// <summary>A text beside the tiles; null when there is none.</summary>
    public string? Text(string path)
    {
        using var answer = Get(path);
        return answer?.Content.ReadAsStringAsync().GetAwaiter().GetResult();
    }

    private HttpResponseMessage? Get(string path)
    {
        var answer = http.GetAsync(new Uri(path, UriKind.Relative)).GetAwaiter().GetResult();
        if (answer.StatusCode == HttpStatusCode.OK)
            return answer;
        var status = answer.StatusCode;
        answer.Dispose();
        return status == HttpStatusCode.NotFound ? null : throw new InvalidDataException($"{path} of the log is answered with {(int)status}");
    }
}
