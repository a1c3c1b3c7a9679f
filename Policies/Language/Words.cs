namespace Policies.Language;

/// <summary>Reads words that stand for members of a closed set.</summary>
internal static class Words
{
    /// <summary>The value a word stands for, or null and an error that lists the words there are.</summary>
    public static T? Read<T>(Located<string>? word, IReadOnlyDictionary<string, T> values, string what, FindingList findings)
        where T : struct
    {
        if (word is not { } located)
        {
            return null;
        }

        if (values.TryGetValue(located.Value, out var value))
        {
            return value;
        }

        findings.Error(
            located.At,
            $"`{located.Value}` is no {what}{NearestName.Hint(located.Value, values.Keys)}; there are: {string.Join(", ", values.Keys)}");
        return null;
    }
}
