using System.Buffers;
using System.Text;

namespace Gateway.Admit;

/// <summary>Decodes percent-encoded text once and strictly.</summary>
internal static class PercentText
{
    // They stand for themselves, and nothing that consists of them could be decoded.
    private static readonly SearchValues<char> Unreserved =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~");

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>
    /// The decoded text; null when an escape is broken, the bytes are not UTF-8 (overlong forms included), the text holds a
    /// control character or a code point that is none, or what comes out could be decoded a second time.
    /// </summary>
    public static string? Decode(string text, bool plusIsSpace)
    {
        if (!text.AsSpan().ContainsAnyExcept(Unreserved))
        {
            return text;
        }

        var bytes = new List<byte>(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '%' when i + 2 < text.Length && char.IsAsciiHexDigit(text[i + 1]) && char.IsAsciiHexDigit(text[i + 2]):
                    bytes.Add(Convert.FromHexString(text.AsSpan(i + 1, 2))[0]);
                    i += 2;
                    break;
                case '%' or > '~' or <= ' ':
                    return null;
                case '+' when plusIsSpace:
                    bytes.Add((byte)' ');
                    break;
                case var plain:
                    bytes.Add((byte)plain);
                    break;
            }
        }

        return Read([.. bytes]) is { } decoded && !decoded.EnumerateRunes().Any(IsNoCharacter) && !HasEscape(decoded) ? decoded : null;
    }

    /// <summary>Control characters, and code points that Unicode keeps free of characters for good.</summary>
    private static bool IsNoCharacter(Rune rune) =>
        Rune.IsControl(rune) || (rune.Value & 0xFFFE) == 0xFFFE || rune.Value is >= 0xFDD0 and <= 0xFDEF;

    private static string? Read(byte[] bytes)
    {
        try
        {
            return Strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static bool HasEscape(string text)
    {
        for (var i = text.IndexOf('%', StringComparison.Ordinal); i >= 0 && i + 2 < text.Length; i = text.IndexOf('%', i + 1))
        {
            if (char.IsAsciiHexDigit(text[i + 1]) && char.IsAsciiHexDigit(text[i + 2]))
            {
                return true;
            }
        }

        return false;
    }
}
