namespace Policies.Queries.OData;

/// <summary>The system query options of OData 4.01, which may be written without their sign and in any case.</summary>
internal static class ODataParameters
{
    /// <summary>Those that are understood.</summary>
    public static readonly string[] Understood = ["$filter", "$select", "$orderby", "$expand", "$top", "$skip", "$count", "$format"];

    /// <summary>Those that nobody may use, with a rule and what to do instead.</summary>
    private static readonly Dictionary<string, (string Rule, string Why)> ClosedOnes = new(StringComparer.Ordinal)
    {
        ["$search"] = ("free-search", "`$search` looks into fields that are withheld; write a `$filter` on granted fields instead"),
        ["$apply"] = ("grouping", "`$apply` groups and adds up, which tells how many records have a withheld value; pull the records and add up"),
        ["$compute"] = ("computing", "`$compute` makes new fields out of any others; pull the granted fields and compute"),
        ["$skiptoken"] = ("sis-cursor", "`$skiptoken` is the SIS's own and may hold withheld values; turn pages with `$top` and `$skip`"),
        ["$deltatoken"] = ("change-query", "`$deltatoken` tells which records changed when only a withheld field did; pull in full"),
    };

    private static readonly string[] All = [.. Understood, .. ClosedOnes.Keys];

    /// <summary>The option's own spelling, or null.</summary>
    public static string? Known(string name)
    {
        var signed = name.StartsWith('$') ? name : $"${name}";
        return Array.Find(All, known => known.Equals(signed, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Why nobody may use an option, given in its own spelling; null when it may be used.</summary>
    public static (string Rule, string Why)? Closed(string name) => ClosedOnes.TryGetValue(name, out var closed) ? closed : null;
}
