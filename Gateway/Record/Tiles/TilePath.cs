using System.Globalization;

namespace Gateway.Record.Tiles;

/// <summary>The name of a tile by <see href="https://c2sp.org/tlog-tiles"/>: <c>tile/1/x001/x234/067.p/112</c>.</summary>
/// <param name="Level">Level of a tile of hashes; null for a bundle of entries.</param>
/// <param name="Number">Its number in the level, from 0.</param>
/// <param name="Width">How many it holds: 256, or fewer at the end of the log.</param>
internal readonly record struct TilePath(int? Level, long Number, int Width)
{
    /// <summary>Hashes in a full tile, and entries in a full bundle.</summary>
    public const int FullWidth = 256;

    private const string Prefix = "tile";
    private const string EntriesLevel = "entries";
    private const string PartialEnding = ".p";
    private const int GroupDigits = 3;
    private const int HighestLevel = 63;
    private const int MostGroups = 7;

    public bool IsFull => Width == FullWidth;

    /// <summary>The full tile of the same place.</summary>
    public TilePath Full => this with { Width = FullWidth };

    /// <summary>Reads what <see cref="ToString"/> gave; null for anything else, other spellings of the same among it.</summary>
    public static TilePath? Parse(IReadOnlyList<string> segments)
    {
        if (segments.Count < 3 || segments[0] != Prefix || LevelOf(segments[1]) is not (true, var level))
            return null;
        var isPartial = segments[^2].EndsWith(PartialEnding, StringComparison.Ordinal);
        string[] groups = isPartial ? [.. segments.Skip(2).SkipLast(2), segments[^2][..^PartialEnding.Length]] : [.. segments.Skip(2)];
        var width = isPartial ? Small(segments[^1], FullWidth - 1) : FullWidth;
        var path = NumberOf(groups) is { } number && width is > 0 ? new TilePath(level, number, width.Value) : (TilePath?)null;
        return path is { } read && read.ToString() == string.Join('/', segments) ? path : null;
    }

    public override string ToString()
    {
        var digits = Number.ToString(CultureInfo.InvariantCulture);
        digits = digits.PadLeft((digits.Length + GroupDigits - 1) / GroupDigits * GroupDigits, '0');
        var groups = digits.Chunk(GroupDigits).Select(group => new string(group)).ToArray();
        var number = string.Join('/', groups[..^1].Select(group => "x" + group).Append(groups[^1]));
        var level = Level?.ToString(CultureInfo.InvariantCulture) ?? EntriesLevel;
        return string.Create(CultureInfo.InvariantCulture, $"{Prefix}/{level}/{number}{(IsFull ? "" : $"{PartialEnding}/{Width}")}");
    }

    private static (bool IsKnown, int? Level) LevelOf(string text) =>
        text == EntriesLevel ? (true, null) : Small(text, HighestLevel) is { } level ? (true, level) : (false, null);

    private static long? NumberOf(string[] groups) => groups.Length is > 0 and <= MostGroups
        && long.TryParse(string.Concat(groups.Select(group => group.TrimStart('x'))), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        ? number : null;

    private static int? Small(string text, int most) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= most ? number : null;
}
