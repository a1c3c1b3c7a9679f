using System.Collections.Immutable;
using Policies.Catalogs;
using Policies.Evaluate;
using Policies.Language;
using Policies.Language.OpenApi;
using Policies.Language.Print;

namespace Policies.Draft;

/// <summary>
/// A catalog as an OpenAPI document suggests it, for a person to judge. What is not known for certain is unclassified, and so withheld
/// until somebody says otherwise.
/// </summary>
/// <param name="Text">The catalog; empty when there is none.</param>
/// <param name="Fields">Number of fields that hold values.</param>
/// <param name="Unclassified">How many of them nobody has judged.</param>
/// <param name="Findings">What is wrong with the document.</param>
public sealed record CatalogDraft(string Text, int Fields, int Unclassified, ImmutableArray<PolicyFinding> Findings)
{
    // A page of Ed-Fi holds 500 by default, and no standard allows fewer.
    private const int UsualLimit = 500;

    /// <summary>Reads the document.</summary>
    /// <param name="policies">Whose catalogs and floor are asked what a name means.</param>
    /// <param name="openApi">An OpenAPI 3 document, YAML or JSON.</param>
    /// <param name="id">Name of the catalog.</param>
    public static CatalogDraft Of(PolicySnapshot policies, PolicyText openApi, string id)
    {
        ArgumentNullException.ThrowIfNull(policies);
        ArgumentNullException.ThrowIfNull(openApi);
        var findings = new FindingList();
        if (new ApiParser(openApi, findings).Parse() is not { } document || findings.HasErrors)
        {
            return new("", 0, 0, findings.ToImmutable());
        }

        var catalog = Catalog(document, id, new ResourceDraft(new ClassGuess(policies)));
        var leaves = catalog.Resources.Values.SelectMany(resource => resource.AllFields()).Where(field => field.IsLeaf).ToList();
        return new(CatalogPrinter.Print(catalog), leaves.Count, leaves.Count(leaf => leaf.Sensitivity == Sensitivity.Unclassified), []);
    }

    private static Catalog Catalog(ApiDocument document, string id, ResourceDraft draft)
    {
        var parameters = document.Reads.SelectMany(read => read.Parameters).ToHashSet(StringComparer.Ordinal);
        return new()
        {
            Id = id,
            Standard = document.Title,
            Base = document.Reads.Select(read => read.Base).FirstOrDefault(""),
            Grammar = Grammar(parameters),
            MaxLimit = UsualLimit,
            Resources = draft.Resources(document.Reads),
        };
    }

    private static QueryGrammar Grammar(HashSet<string> parameters) =>
        parameters.Contains("$filter") ? QueryGrammar.OData
        : parameters.Contains("orderBy") ? QueryGrammar.OneRoster
        : parameters.Contains("navigationPage") ? QueryGrammar.Sif
        : parameters.Contains("starting_after") ? QueryGrammar.Clever
        : parameters.Contains("pagesize") ? QueryGrammar.PowerSchool
        : QueryGrammar.EdFi;
}
