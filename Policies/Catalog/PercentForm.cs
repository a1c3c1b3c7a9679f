namespace Policies.Catalogs;

/// <summary>Text that may have been percent-encoded, for a link, or for a link within a link.</summary>
internal static class PercentForm
{
    // As often as anybody encodes. More would let a long text take long.
    private const int MostTimes = 3;

    /// <summary>The text as it was before it was encoded.</summary>
    public static ReadOnlySpan<char> Decoded(ReadOnlySpan<char> text) => text.Contains('%') ? Decoded(text.ToString().Replace('+', ' ')) : text;

    private static string Decoded(string text)
    {
        for (var times = 0; times < MostTimes && text.Contains('%', StringComparison.Ordinal); times++)
            text = Uri.UnescapeDataString(text);
        return text;
    }
}
