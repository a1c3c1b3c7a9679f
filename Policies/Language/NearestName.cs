namespace Policies.Language;

/// <summary>Finds the name a writer probably meant.</summary>
internal static class NearestName
{
    /// <summary><c>; did you mean `x`?</c>, or nothing when no candidate is near.</summary>
    public static string Hint(string written, IEnumerable<string> candidates)
    {
        var limit = Math.Max(1, written.Length / 3);
        var nearest = candidates
            .Select(name => (name, distance: Distance(written, name)))
            .Where(pair => pair.distance <= limit)
            .OrderBy(pair => pair.distance)
            .ThenBy(pair => pair.name, StringComparer.Ordinal)
            .FirstOrDefault();
        return nearest.name is null ? "" : $"; did you mean `{nearest.name}`?";
    }

    /// <summary>Levenshtein distance, case ignored.</summary>
    private static int Distance(string left, string right)
    {
        var previous = Enumerable.Range(0, right.Length + 1).ToArray();
        foreach (var (row, c) in left.Index())
        {
            var current = new int[right.Length + 1];
            current[0] = row + 1;
            for (var i = 0; i < right.Length; i++)
            {
                var substitution = char.ToLowerInvariant(c) == char.ToLowerInvariant(right[i]) ? 0 : 1;
                current[i + 1] = Math.Min(Math.Min(current[i], previous[i + 1]) + 1, previous[i] + substitution);
            }

            previous = current;
        }

        return previous[^1];
    }
}
