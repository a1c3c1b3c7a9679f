namespace Gateway.Tests.Benchmarks.Documents;

/// <summary>The documents that are measured.</summary>
internal static class Sample
{
    public static Document Small { get; } = Users("users 2 KB", new(1_500));

    public static Document Middle { get; } = Users("users 60 KB", new(60_000));

    public static Document Large { get; } = Users("users 6 MB", new(6_000_000));

    public static IReadOnlyList<Document> All { get; } =
    [
        Small,
        Middle,
        Large,
        new("users 60 KB, pretty-printed", "oneroster-1.2", "users", Page.Write(Page.Pretty, new OneRosterUsers(60_000).Write)),
        new("users 60 KB, escapes", "oneroster-1.2", "users", Page.Write(Page.Escaped, new OneRosterUsers(60_000, isEscapeHeavy: true).Write)),
        new("Ed-Fi 60 KB", "ed-fi", "studentEducationOrganizationAssociations", Page.Write(Page.Plain, new EdFiAssociations(60_000).Write)),
    ];

    /// <summary>One answer of any size, of users.</summary>
    public static Document Users(string name, OneRosterUsers users) => new(name, "oneroster-1.2", "users", Page.Write(Page.Plain, users.Write));
}
