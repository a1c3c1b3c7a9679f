using Gateway.Tests.Benchmarks.Documents;

namespace Gateway.Tests.Benchmarks.Proxies;

/// <summary>A question to the upstream, told from others by its limit, and what it answers.</summary>
/// <param name="Name">As tables show it.</param>
/// <param name="Limit">The page size that is asked for.</param>
/// <param name="Connections">With how many it is asked in the main comparison.</param>
/// <param name="Answer">The document; null for the one that is too large to be kept.</param>
internal sealed record Question(string Name, int Limit, int Connections, Document? Answer)
{
    /// <summary>About 200 MB, written piece by piece.</summary>
    public static Question Bulk { get; } = new("200 MB", 9_999, 1, null);

    public static IReadOnlyList<Question> Pages { get; } =
    [
        new("2 KB", 3, 32, Sample.Small),
        new("60 KB", 100, 32, Sample.Middle),
        new("6 MB", 10_000, 4, Sample.Large),
    ];

    public string Path => $"/ims/oneroster/rostering/v1p2/users?limit={Limit}";
}
