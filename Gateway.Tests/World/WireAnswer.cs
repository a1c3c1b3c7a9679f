using System.Collections.Immutable;
using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace Gateway.Tests.World;

/// <summary>An answer as it came over the wire, to its last byte, whole or not.</summary>
/// <param name="Text">All of it, a character a byte.</param>
internal sealed record WireAnswer(string Text)
{
    private const string Line = "\r\n";

    /// <summary>0 when not even the head came.</summary>
    public int Status { get; private init; }

    public ImmutableArray<KeyValuePair<string, string>> Headers { get; private init; } = [];

    /// <summary>As much of the body as came, a character a byte.</summary>
    public string Body { get; private init; } = "";

    /// <summary>The body came to the end that its framing announces, and nothing came behind it.</summary>
    public bool IsWhole { get; private init; }

    /// <summary>The only value of a header, or null.</summary>
    public string? this[string name] =>
        Headers.Where(header => header.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Select(header => header.Value).SingleOrDefault();

    /// <summary>Asks once, on a connection of its own.</summary>
    public static async Task<WireAnswer> AskAsync(Uri gateway, string authorization, string target)
    {
        using var connection = new TcpClient { NoDelay = true };
        await connection.ConnectAsync(gateway.Host, gateway.Port);
        var request = $"GET {target} HTTP/1.1\r\nHost: {gateway.Authority}\r\nAuthorization: {authorization}\r\nConnection: close\r\n\r\n";
        await connection.GetStream().WriteAsync(Encoding.Latin1.GetBytes(request));
        return Parse(await ReadAsync(connection.GetStream()));
    }

    public static WireAnswer Parse(string text)
    {
        var end = text.IndexOf(Line + Line, StringComparison.Ordinal);
        if (end < 0)
        {
            return new(text);
        }

        var head = text[..end].Split(Line);
        var answer = new WireAnswer(text)
        {
            Status = int.Parse(head[0].Split(' ')[1], CultureInfo.InvariantCulture),
            Headers = [.. head.Skip(1).Select(line => line.Split(": ", 2)).Select(parts => KeyValuePair.Create(parts[0], parts[1]))],
        };
        var (body, isWhole) = answer["Transfer-Encoding"] == "chunked"
            ? Joined(text[(end + 4)..])
            : (text[(end + 4)..], answer["Content-Length"] == (text.Length - end - 4).ToString(CultureInfo.InvariantCulture));
        return answer with { Body = body, IsWhole = isWhole };
    }

    private static async Task<string> ReadAsync(NetworkStream stream)
    {
        using var all = new MemoryStream();
        try
        {
            await stream.CopyToAsync(all).WaitAsync(TimeSpan.FromSeconds(30));
        }
        catch (IOException)
        {
            // A reset is how an answer is cut off.
        }

        return Encoding.Latin1.GetString(all.GetBuffer(), 0, (int)all.Length);
    }

    private static (string Body, bool IsWhole) Joined(string chunks)
    {
        var (body, at) = (new StringBuilder(), 0);
        while (chunks.IndexOf(Line, at, StringComparison.Ordinal) is > 0 and var end)
        {
            var size = int.Parse(chunks[at..end], NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            at = end + 2;
            body.Append(chunks, at, Math.Min(size, chunks.Length - at));
            at += size + 2;
            if (size == 0 || at > chunks.Length)
            {
                return (body.ToString(), size == 0 && at == chunks.Length);
            }
        }

        return (body.ToString(), false);
    }
}
