using Gateway.Tests.Benchmarks.Documents;

namespace Gateway.Tests.Benchmarks.Redactors;

/// <summary>One way to go through a document.</summary>
/// <param name="Name">As tables show it.</param>
/// <param name="Bind">Binds it to a document; what it returns goes through the whole document once and returns the bytes it has put out.</param>
internal sealed record Method(string Name, Func<Document, Func<long>> Bind)
{
    public static Method Tokens { get; } = new("Utf8JsonReader, tokens only", document => () => ReadTokens.Run(document.Bytes));

    /// <summary>All ways, that by which the others are measured first.</summary>
    public static IReadOnlyList<Method> All { get; } =
    [
        Tokens,
        new("JsonRedactor, floor only", document => new RedactorRun(document, BenchmarkPolicies.FloorOnly).Run),
        new("JsonRedactor, allow-list", document => new RedactorRun(document, BenchmarkPolicies.AllowList).Run),
        new("Utf8JsonReader to Utf8JsonWriter", document => new ReaderToWriter(document.Bytes).Run),
        new("JsonNode", document => () => NodeTree.Run(document.Bytes)),
    ];

    public override string ToString() => Name;
}
