using System.Collections.Immutable;
using Policies.Catalogs;
using Policies.Evaluate;

namespace Policies.Obligations;

/// <summary>The schedule of data of the National Data Privacy Agreement (NDPA, Exhibit B), as the grants of an agreement fill it in.</summary>
public static class ExhibitB
{
    // Of these no record is about a person.
    private static readonly string[] Impersonal = ["orgs", "schools", "academicsessions", "terms", "gradingperiods", "courses", "classes", "localeducationagencies"];

    /// <summary>The rows that the grants touch, each field in one row; what no row is made for is under <c>Other</c>. Null when there is no such agreement.</summary>
    public static ImmutableArray<ExhibitRow>? Rows(PolicySnapshot policies, string agreement)
    {
        ArgumentNullException.ThrowIfNull(policies);
        return policies.Agreements.SingleOrDefault(known => known.Id == agreement) is { } found
            ?
            [
                .. GrantedResource.Of(policies, found)
                    .Where(granted => !Impersonal.Contains(NormalForm.Of(granted.Resource.Name)))
                    .SelectMany(granted => granted.Fields.Select(path => (Element: ElementOf(granted, path), Field: $"{granted.Catalog}/{granted.Resource.Name}: {path}")))
                    .GroupBy(pair => pair.Element)
                    .OrderBy(row => row.Key.Category == ExhibitElements.OtherCategory)
                    .ThenBy(row => row.Key.Category, StringComparer.Ordinal)
                    .ThenBy(row => row.Key.Element, StringComparer.Ordinal)
                    .Select(row => new ExhibitRow(row.Key.Category, row.Key.Element, [.. row.Select(pair => pair.Field)])),
            ]
            : null;
    }

    private static (string Category, string Element) ElementOf(GrantedResource granted, string path)
    {
        var resource = NormalForm.Of(granted.Resource.Name);
        var names = path.Split('.').Select(name => NormalForm.Of(name)).ToList();
        return ExhibitElements.All.FirstOrDefault(element => element.Has(resource, names)) is { } found
            ? (found.Category, found.Element)
            : (ExhibitElements.OtherCategory, ExhibitElements.OtherElement);
    }
}
