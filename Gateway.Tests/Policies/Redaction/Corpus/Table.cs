namespace Gateway.Tests.Redaction.Corpus;

/// <summary>The whole corpus, by what it is about.</summary>
internal static class Table
{
    public static Dictionary<string, Row[]> Groups { get; } = new()
    {
        [nameof(Structures)] = [.. Structures.Rows],
        [nameof(Scalars)] = [.. Scalars.Rows],
        [nameof(Strings)] = [.. Strings.Rows],
        [nameof(Encodings)] = [.. Encodings.Rows],
        [nameof(Names)] = [.. Names.Rows],
        [nameof(Depths)] = [.. Depths.Rows],
    };

    public static IEnumerable<Row> All => Groups.Values.SelectMany(rows => rows);
}
