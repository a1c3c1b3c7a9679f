using System.Text.RegularExpressions;

namespace Gateway.Tests.Conventions;

/// <summary>What a single file must not have.</summary>
internal static partial class Hygiene
{
    private const int LongFile = 300;
    private const int LongReadMe = 80;

    public static IEnumerable<string> Faults(SourceFile file) =>
        (file.IsCSharp ? OfCode(file) : []).Concat(OfAny(file)).Select(fault => $"{file.Path}: {fault}");

    public static int MedianLines(IEnumerable<SourceFile> files)
    {
        int[] lengths = [.. files.Select(file => file.Lines.Length).Order()];
        return lengths[lengths.Length / 2];
    }

    private static IEnumerable<string> OfCode(SourceFile file)
    {
        if (file.Lines.Length > LongFile && !file.Text.StartsWith("//", StringComparison.Ordinal))
        {
            yield return $"has {file.Lines.Length} lines, and its first line does not say why";
        }

        foreach (var line in file.Lines)
        {
            if (Region().IsMatch(line))
            {
                yield return "has a region";
            }

            if (Pragma().IsMatch(line) && !line.Contains("//", StringComparison.Ordinal))
            {
                yield return "silences a warning and does not say why";
            }
        }
    }

    private static IEnumerable<string> OfAny(SourceFile file)
    {
        if (file.Path.EndsWith("/README.md", StringComparison.Ordinal) && file.Lines.Length > LongReadMe)
        {
            yield return $"has {file.Lines.Length} lines; a note is at most a page";
        }

        if (Unfinished().IsMatch(file.Text))
        {
            yield return "says of itself that it is not finished";
        }

        if (Place().Match(file.Text) is { Success: true } place)
        {
            yield return $"names a place on one machine: {place.Value}";
        }

        if (PackageHost().IsMatch(file.Text))
        {
            yield return "names a package host; that is the business of whoever restores";
        }
    }

    // Each pattern is written so that it does not match itself.
    [GeneratedRegex(@"\b(TOD[O]|FIXM[E])\b")]
    private static partial Regex Unfinished();

    [GeneratedRegex(@"^\s*#\s*region")]
    private static partial Regex Region();

    [GeneratedRegex(@"^\s*#\s*pragma\s+warning\s+disable")]
    private static partial Regex Pragma();

    [GeneratedRegex(@"(?<![\w.:/~-])/(work|workspace|home|Users)/\w+|[A-Z]:\\Users\\")]
    private static partial Regex Place();

    [GeneratedRegex(@"\bnuge[t][\w-]*\.(org|com|net|io|dev|local|internal)\b|://[\w.-]*nuge[t]", RegexOptions.IgnoreCase)]
    private static partial Regex PackageHost();
}
