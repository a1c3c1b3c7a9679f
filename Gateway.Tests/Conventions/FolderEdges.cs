using System.Text.RegularExpressions;

namespace Gateway.Tests.Conventions;

/// <summary>
/// Finds which folders use which: by what the source says, and by what the compiled methods call, for a name may go without a using.
/// </summary>
internal static partial class FolderEdges
{
    public static IEnumerable<FolderEdge> OfSource(IEnumerable<SourceFile> files) =>
        from file in files
        where file.Path.Split('/') is ["Gateway", _, _, ..]
        let folder = file.Path.Split('/')[1]
        from used in Use().Matches(file.Text).Select(match => match.Groups["folder"].Value)
        where used != folder
        select new FolderEdge(folder, used, file.Path);

    public static IEnumerable<FolderEdge> OfCode(IEnumerable<CompiledUse> uses) =>
        from use in uses
        let folder = Folder($"{use.By.Namespace}.")
        let used = Folder(use.Member)
        where folder is not null && used is not null && folder != used
        select new FolderEdge(folder, used, use.ToString());

    /// <summary><c>Gateway.Record.Store.X</c> lies in Record; <c>Gateway.X</c> lies in no folder.</summary>
    private static string? Folder(string name) =>
        name.Split("::")[0].Split('.') is ["Gateway", var folder, _, ..] && folder != "Tests" ? folder : null;

    [GeneratedRegex(@"^using (static )?(\w+ = )?(global::)?Gateway\.(?<folder>\w+)", RegexOptions.Multiline)]
    private static partial Regex Use();
}
