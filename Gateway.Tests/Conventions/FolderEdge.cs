namespace Gateway.Tests.Conventions;

/// <summary>One folder of <c>Gateway</c> uses another.</summary>
/// <param name="From">The folder that uses.</param>
/// <param name="To">The folder that is used.</param>
/// <param name="Where">A file or a method that shows it.</param>
internal sealed record FolderEdge(string From, string To, string Where);
