using System.Text.RegularExpressions;
using Gateway.Demo;

namespace Gateway.Tests.World;

/// <summary>Looks for protected values of a sample world in whatever a process has let out.</summary>
internal sealed partial class Canaries(SampleWorld world)
{
    /// <summary>The first marks found in a text, JSON escapes undone.</summary>
    public IReadOnlyList<string> In(string text)
    {
        var plain = JsonEscape().Replace(text, match => ((char)Convert.ToInt32(match.Groups[1].Value, 16)).ToString());
        return [.. world.ProtectedMarks.Where(mark => plain.Contains(mark, StringComparison.OrdinalIgnoreCase)).Take(3)];
    }

    /// <summary>The first marks found in a file, whatever its format.</summary>
    public IReadOnlyList<string> InFile(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var memory = new MemoryStream();
        file.CopyTo(memory);
        return In(System.Text.Encoding.UTF8.GetString(memory.ToArray()));
    }

    [GeneratedRegex(@"\\u([0-9a-fA-F]{4})")]
    private static partial Regex JsonEscape();
}
