namespace Gateway.Record.Export;

/// <summary>What the program calls itself to those who collect events.</summary>
internal static class Product
{
    public const string Vendor = "Privacy Gateway";

    public const string Name = "Student Records Privacy Gateway";

    /// <summary>The name where only letters, digits and dashes may stand.</summary>
    public const string Program = "privacy-gateway";

    public static string Version { get; } = typeof(Product).Assembly.GetName().Version?.ToString(3) ?? "0";
}
