namespace Gateway.Tests.Conventions;

/// <summary>The files of the project as they lie beside this test, without what building and running leave behind.</summary>
internal static class Repository
{
    private static readonly string[] Left =
        [".git", "bin", "obj", "artifacts", "data", "TestResults", "node_modules", ".vs", ".vscode", ".idea"];

    public static string Root { get; } = Find(new(AppContext.BaseDirectory));

    private static readonly Lazy<IReadOnlyList<SourceFile>> All = new(() => [.. Read(new(Root))]);

    public static IReadOnlyList<SourceFile> Files => All.Value;

    /// <summary>The C# of the two product projects.</summary>
    public static IEnumerable<SourceFile> Product =>
        Files.Where(file => file.IsCSharp && file.Path.Split('/')[0] is "Gateway" or "Policies");

    private static string Find(DirectoryInfo directory) => File.Exists(Path.Combine(directory.FullName, "Gateway.slnx"))
        ? directory.FullName
        : Find(directory.Parent ?? throw new DirectoryNotFoundException("the tests do not lie below Gateway.slnx"));

    private static IEnumerable<SourceFile> Read(DirectoryInfo directory) => directory.EnumerateFiles()
        .Where(file => file.Length < 1 << 20)
        .Select(file => new SourceFile(Path.GetRelativePath(Root, file.FullName).Replace('\\', '/'), File.ReadAllText(file.FullName)))
        .Where(file => !file.Text.Contains('\0', StringComparison.Ordinal))
        .Concat(directory.EnumerateDirectories().Where(child => !Left.Contains(child.Name)).SelectMany(Read));
}
