using System.Collections.Immutable;

namespace Gateway.Admit;

/// <summary>Reads the path of a request target.</summary>
internal static class CanonicalPath
{
    private const int MaxLength = 2048;

    /// <summary>The decoded segments; null with a sentence for the caller when the path could be read in more than one way.</summary>
    public static ImmutableArray<string>? Parse(string path, out string problem)
    {
        problem = "";
        if (path.Length > MaxLength || path is not ['/', ..])
        {
            problem = $"the path must begin with a slash and have at most {MaxLength} characters";
            return null;
        }

        var segments = path == "/" ? [] : path[1..].Split('/');
        var decoded = new string[segments.Length];
        foreach (var (index, segment) in segments.Index())
        {
            if (PercentText.Decode(segment, plusIsSpace: false) is not { } text || IsAmbiguous(text))
            {
                problem = $"segment {index + 1} of the path is empty, or holds a dot segment, a slash, a backslash, a semicolon or a broken or doubled escape";
                return null;
            }

            decoded[index] = text;
        }

        return [.. decoded];
    }

    private static bool IsAmbiguous(string segment) => segment is "" or "." or ".." || segment.AsSpan().ContainsAny('/', '\\', ';');
}
