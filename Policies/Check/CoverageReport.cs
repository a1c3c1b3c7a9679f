using System.Collections.Immutable;
using Policies.Evaluate;
using Policies.Language;
using Policies.Language.OpenApi;

namespace Policies.Check;

/// <summary>What the policies say to each part of an API, as an OpenAPI document describes it.</summary>
/// <param name="Title">Title and version of the API.</param>
/// <param name="Rows">In the order of the document.</param>
/// <param name="Findings">What is wrong with the document. There are no rows when it cannot be read.</param>
public sealed record CoverageReport(string Title, ImmutableArray<CoverageRow> Rows, ImmutableArray<PolicyFinding> Findings)
{
    /// <summary>Reads the document and asks the policies.</summary>
    /// <param name="policies">The policies.</param>
    /// <param name="openApi">An OpenAPI 3 document, YAML or JSON.</param>
    /// <param name="agreement">Id of an agreement; null for one that grants everything that can be granted.</param>
    /// <param name="catalog">Id of the catalog the API is measured by; null when its paths tell.</param>
    public static CoverageReport Of(PolicySnapshot policies, PolicyText openApi, string? agreement = null, string? catalog = null)
    {
        ArgumentNullException.ThrowIfNull(policies);
        ArgumentNullException.ThrowIfNull(openApi);
        var findings = new FindingList();
        var document = new ApiParser(openApi, findings).Parse();
        var coverage = new Coverage(policies, agreement, catalog);
        var rows = document?.Reads.SelectMany(coverage.Rows).ToImmutableArray() ?? [];
        return new(document?.Title ?? "", rows, findings.ToImmutable());
    }

    /// <summary>Number of rows of a state.</summary>
    public int Count(CoverageState state) => Rows.Count(row => row.State == state);
}
