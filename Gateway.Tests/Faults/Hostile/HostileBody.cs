using System.Collections.Concurrent;
using System.IO.Compression;
using System.Text;
using Gateway.Tests.World;

namespace Gateway.Tests.Faults.Hostile;

/// <summary>A body before it is framed, and what may be seen of it.</summary>
/// <param name="Sent">As the SIS sends it, coded.</param>
/// <param name="Seen">As the state agency may see it, if all of it passes.</param>
internal sealed record HostileBody(byte[] Sent, string Seen)
{
    /// <summary>No byte of these may reach a caller: they are in nothing that the gateway says of its own.</summary>
    public const string Secret = "~^~^canary^~^~";

    /// <summary>Largest body that is redacted.</summary>
    public const int Largest = 1_400_000;

    /// <summary>Large ones, of which each is made once. How they would end does not matter, for nobody gets so far.</summary>
    private static readonly ConcurrentDictionary<(string Coding, string Size), HostileBody> Large = [];

    public static HostileBody Of(HostileCase hostile)
    {
        var (coding, size) = (hostile["coding"], hostile["coding"].EndsWith("bomb", StringComparison.Ordinal) ? "bomb" : hostile["size"]);
        return size is "bomb" or "more than the largest"
            ? Large.GetOrAdd((coding, size), key => Make(key.Coding, key.Size, "one document"))
            : Make(coding, size, hostile["text"]);
    }

    /// <summary>The value of Content-Encoding, or of several, or null.</summary>
    public static string[] CodingHeaders(string coding) => coding switch
    {
        "none" or "says nothing, is gzip" => [],
        "unknown" => ["zstd"],
        "stacked" => ["br, gzip"],
        "stacked in two headers" => ["br", "gzip"],
        "deflate, bare" => ["deflate"],
        _ when coding.StartsWith("says ", StringComparison.Ordinal) => [coding.Split(' ', ',')[1]],
        _ => [coding.Split(' ', ',')[0]],
    };

    private static HostileBody Make(string coding, string size, string text)
    {
        var (count, name, secrets) = Records(size);
        var canary = string.Concat(Enumerable.Repeat(Secret, secrets));
        var plain = size == "no bytes" ? [] : Text(text, Students.Sent(count, name, canary));
        return new(Coding(coding, plain), Students.Seen(count, name));
    }

    private static (int Count, string Name, int Secrets) Records(string size) => size switch
    {
        "bomb" => (20, new('n', 60_000), 1),
        "empty list" => (0, "", 1),
        "8 KiB sent" => (1, new('x', 8192 - Students.Sent(1, "", string.Concat(Enumerable.Repeat(Secret, 280))).Length), 280),
        "64 KiB sent" => (20, "Ada", 115),
        "whole - 1" => (1, Students.NameForList(InstalmentGateway.Whole - 1), 1),
        "whole" => (1, Students.NameForList(InstalmentGateway.Whole), 1),
        "whole + 1" => (1, Students.NameForList(InstalmentGateway.Whole + 1), 1),
        "instalments" => (400, "Ada", 1),
        "more than can be held back" => (1, "Ada", 20_000),
        "more than the largest" => (24, new('n', 65_000), 1),
        _ => (1, "Ada", 1),
    };

    private static byte[] Text(string text, string list) => text switch
    {
        "byte order mark" => [0xEF, 0xBB, 0xBF, .. Students.Bytes(list)],
        "UTF-16" => Encoding.Unicode.GetBytes(list),
        "two documents" => Students.Bytes(list + list),
        "bytes behind" => Students.Bytes(list + Secret),
        "name twice" => With(list, $$"""{"id":"1","id":"{{Secret}}"}"""),
        "bad UTF-8" => With(list, "{\"id\":\"2\",\"firstName\":\"\u00C0\u00AF\"}"),
        "no end" => Students.Bytes(list[..^1]),
        _ => Students.Bytes(list),
    };

    private static byte[] With(string list, string record) =>
        [.. Students.Bytes(list[..^1]), .. Encoding.Latin1.GetBytes((list.Length > 2 ? "," : "") + record + "]")];

    private static byte[] Coding(string coding, byte[] plain) => coding switch
    {
        "gzip" or "says nothing, is gzip" => Coded.Encode("gzip", plain),
        "gzip bomb" => Bomb(plain),
        "br" or "br bomb" => Coded.Encode("br", plain),
        "deflate" => Coded.Encode("deflate", plain),
        "deflate, bare" => Coded.Encode("raw", plain),
        "stacked" or "stacked in two headers" => Coded.Encode("gzip", Coded.Encode("br", plain)),
        "gzip, cut short" => [.. Coded.Encode("gzip", plain).SkipLast(1)],
        "br, cut short" => [.. Coded.Encode("br", plain).SkipLast(1)],
        "gzip, more behind" => [.. Coded.Encode("gzip", plain), .. Students.Bytes(Secret)],
        "br, more behind" => [.. Coded.Encode("br", plain), .. Students.Bytes(Secret)],
        _ => plain,
    };

    private static byte[] Bomb(byte[] plain)
    {
        using var memory = new MemoryStream();
        using (var encoder = new GZipStream(memory, CompressionLevel.SmallestSize))
        {
            encoder.Write(plain);
        }

        return memory.ToArray();
    }
}
