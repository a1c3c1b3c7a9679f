using System.Collections.Immutable;
using System.Text;
using System.Text.Json;

namespace Policies.Writes;

/// <summary>A JSON Pointer (RFC 6901) into a record: names of members, and positions in lists between them.</summary>
internal sealed record PatchPath
{
    private const int MostSegments = 64;

    /// <summary>The names, in order.</summary>
    public required ImmutableArray<string> Names { get; init; }

    /// <summary>Where the first position in a list stands among the segments; one beyond the last when there is none.</summary>
    public required int FirstPosition { get; init; }

    /// <summary>It ends behind the last element of a list.</summary>
    public required bool IsAppending { get; init; }

    /// <summary>It ends at an element of a list, or behind the last one.</summary>
    public required bool EndsInList { get; init; }

    /// <summary>The path, or null when the text is none.</summary>
    public static PatchPath? Parse(string? text)
    {
        if (text is not ['/', ..])
        {
            return null;
        }

        var segments = text[1..].Split('/');
        if (segments.Length > MostSegments || segments.Any(segment => segment.Replace("~0", "", StringComparison.Ordinal).Replace("~1", "", StringComparison.Ordinal).Contains('~')))
        {
            return null;
        }

        return new()
        {
            Names = [.. segments.Where(segment => !IsPosition(segment)).Select(Unescaped)],
            FirstPosition = segments.TakeWhile(segment => !IsPosition(segment)).Count(),
            IsAppending = segments[^1] == "-",
            EndsInList = IsPosition(segments[^1]),
        };
    }

    /// <summary>A document that holds a value where the path leads, and nothing else.</summary>
    /// <param name="value">The value as JSON.</param>
    public byte[] Around(string value)
    {
        var document = value;
        foreach (var name in Names.Reverse())
        {
            document = $"{{{JsonSerializer.Serialize(name)}:{document}}}";
        }

        return Encoding.UTF8.GetBytes(document);
    }

    private static bool IsPosition(string segment) => segment == "-" || (segment.Length > 0 && segment.All(char.IsAsciiDigit));

    private static string Unescaped(string segment) =>
        segment.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
}
