using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace Gateway.Identify.Tokens;

/// <summary>SHA-256 of a token, so that no token need be kept to be known again.</summary>
internal readonly record struct TokenDigest(UInt128 First, UInt128 Second)
{
    /// <summary>A header of more characters is not looked at twice.</summary>
    private const int MaxLength = 4096;

    /// <summary>The digest of the bearer token in an Authorization header; null when there is none that could be looked up.</summary>
    public static TokenDigest? OfHeader(string? header)
    {
        const string scheme = "Bearer ";
        return header is { Length: <= MaxLength } && Ascii.IsValid(header) && header.StartsWith(scheme, StringComparison.OrdinalIgnoreCase)
            ? Of(header.AsSpan(scheme.Length))
            : null;
    }

    private static TokenDigest Of(ReadOnlySpan<char> token)
    {
        Span<byte> text = stackalloc byte[token.Length];
        Span<UInt128> digest = stackalloc UInt128[2];
        Encoding.ASCII.GetBytes(token, text);
        SHA256.HashData(text, MemoryMarshal.AsBytes(digest));
        return new(digest[0], digest[1]);
    }
}
