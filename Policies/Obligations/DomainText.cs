using System.Collections.Immutable;
using Policies.Agreements;

namespace Policies.Obligations;

/// <summary>
/// How a <c>DataDomainObligation</c> names what it is about. SIF leaves both texts free: <c>DataDomain</c> holds catalog and resource here,
/// and <c>DomainComments</c> the fields and query rights: <c>fields: sourcedId, givenName; query: page, count</c>.
/// </summary>
internal static class DomainText
{
    private const string FieldsMark = "fields: ";
    private const string QueryMark = "query: ";

    public static string Domain(GrantedResource granted) => $"{granted.Catalog}/{granted.Resource.Name}";

    public static string Comments(GrantedResource granted) =>
        FieldsMark + string.Join(", ", granted.Fields) + (granted.Query == QueryRight.None ? "" : $"; {QueryMark}{string.Join(", ", granted.Query.ToNames())}");

    /// <summary>The words that comments list; none in comments of another form.</summary>
    public static (ImmutableArray<string> Fields, ImmutableArray<string> Query) Read(string? comments)
    {
        var parts = (comments ?? "").Split(';', StringSplitOptions.TrimEntries);
        return (Words(parts, FieldsMark), Words(parts, QueryMark));
    }

    private static ImmutableArray<string> Words(IEnumerable<string> parts, string mark) =>
    [
        .. parts.Where(part => part.StartsWith(mark, StringComparison.Ordinal))
            .SelectMany(part => part[mark.Length..].Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)),
    ];
}
