using System.Collections.Immutable;
using Gateway.Tests.World;

namespace Gateway.Tests.Faults.Hostile;

/// <summary>Makes the bytes of a case, and cuts them into pieces.</summary>
internal static class HostileScript
{
    private static readonly byte[] Secret = Students.Bytes(HostileBody.Secret);

    /// <summary>A whole answer behind the end of another: whoever is served from that connection next must not get it.</summary>
    private static readonly byte[] Another = Students.Bytes(
        "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 48\r\n\r\n" + $$"""[{"id":"666666666","firstName":"{{HostileBody.Secret}}"}]""");

    public static WireScript Of(HostileCase hostile, HostileBody body)
    {
        var head = HostileHead.Of(hostile, body.Sent.Length);
        var framed = Framed(hostile, body.Sent, out var end);
        byte[] whole = [.. head, .. framed];
        return hostile["breach"] switch
        {
            "in the head" => Cut(hostile, whole[..(head.Length / 2)]),
            "in a record" or "reset in a record" => Cut(hostile, whole[..(head.Length + (framed.Length / 2))]),
            "before the end" => Cut(hostile, whole[..(head.Length + end)]),
            // At once: what comes only after the connection was given to the next request is that one's answer by all rules of HTTP/1.1.
            _ when IsFollowed(hostile) => new([(byte[])[.. whole, .. Another]], Pause: false, Ending(hostile)),
            _ => Cut(hostile, whole),
        };
    }

    private static WireScript Cut(HostileCase hostile, byte[] sent) =>
        new([.. Pieces(hostile["chunking"], sent)], hostile["chunking"] == "a secret across", Ending(hostile));

    /// <param name="hostile">The case.</param>
    /// <param name="body">What is to be framed.</param>
    /// <param name="end">Where it would have to be cut so that it only just lacks its end.</param>
    private static byte[] Framed(HostileCase hostile, byte[] body, out int end)
    {
        if (!hostile["framing"].StartsWith("chunked", StringComparison.Ordinal))
        {
            end = Math.Max(0, body.Length - 1);
            return body;
        }

        using var framed = new MemoryStream();
        foreach (var piece in Pieces(hostile["chunking"], body).Where(piece => !piece.IsEmpty))
        {
            framed.Write([.. Students.Bytes(Size(hostile["framing"], piece.Length)), .. "\r\n"u8]);
            framed.Write(piece.Span);
            framed.Write("\r\n"u8);
        }

        end = (int)framed.Length;
        var trailers = hostile["framing"] == "chunked, with trailers" ? $"X-Trailer: {HostileBody.Secret}\r\nETag: {HostileBody.Secret}\r\n" : "";
        framed.Write(Students.Bytes($"0\r\n{trailers}\r\n"));
        return framed.ToArray();
    }

    private static string Size(string framing, int bytes) => framing switch
    {
        "chunked, bad size" => "zz",
        "chunked, with extensions" => $"{bytes:x};x={HostileBody.Secret}",
        _ => $"{bytes:x}",
    };

    /// <summary>Where the client takes an answer for ended, something comes behind it.</summary>
    private static bool IsFollowed(HostileCase hostile) =>
        hostile["framing"] is "length, too short" or "length, none left" || hostile["status"] is "204" or "304";

    private static WireEnding Ending(HostileCase hostile) => hostile["breach"] switch
    {
        "reset in a record" or "reset at the end" => WireEnding.Resets,
        "none" when hostile["framing"] is not ("none" or "length, too long" or "two lengths" or "chunked, bad size") && hostile["status"] != "101" => WireEnding.Stays,
        _ => WireEnding.Closes,
    };

    private static IEnumerable<ReadOnlyMemory<byte>> Pieces(string chunking, byte[] bytes) => chunking switch
    {
        "a byte at a time" => Pieces(bytes, [Math.Max(1, bytes.Length - 300), 1]),
        "odd" => Pieces(bytes, [13, 1021, 7919]),
        "a secret across" => Pieces(bytes, [bytes.AsSpan().LastIndexOf(Secret) is >= 0 and var at ? at + (Secret.Length / 2) : bytes.Length / 2, bytes.Length]),
        _ => [bytes],
    };

    /// <summary>The last size holds for all that is left.</summary>
    private static IEnumerable<ReadOnlyMemory<byte>> Pieces(byte[] bytes, ImmutableArray<int> sizes)
    {
        var (at, turn) = (0, 0);
        while (at < bytes.Length)
        {
            var size = Math.Clamp(sizes[Math.Min(turn++, sizes.Length - 1)], 1, bytes.Length - at);
            yield return bytes.AsMemory(at, size);
            at += size;
        }
    }
}
