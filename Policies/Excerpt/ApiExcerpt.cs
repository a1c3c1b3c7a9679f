using System.Collections.Immutable;
using Policies.Check;
using Policies.Evaluate;
using Policies.Explain;
using Policies.Language;
using Policies.Language.OpenApi;
using Policies.Language.Print;
using YamlDotNet.RepresentationModel;

namespace Policies.Excerpt;

/// <summary>
/// An API document as one party sees it. It is put together from what is known to be granted, never by taking away: what nobody has thought
/// of is not in it.
/// </summary>
/// <param name="Text">OpenAPI 3 in YAML; empty when there is none.</param>
/// <param name="Paths">Number of paths in it.</param>
/// <param name="Findings">What is wrong with the document it is taken from.</param>
public sealed record ApiExcerpt(string Text, int Paths, ImmutableArray<PolicyFinding> Findings)
{
    /// <summary>Reads the document and asks the policies.</summary>
    /// <param name="policies">The policies.</param>
    /// <param name="openApi">An OpenAPI 3 document, YAML or JSON.</param>
    /// <param name="agreement">Id of the agreement.</param>
    /// <param name="catalog">Id of the catalog the API is measured by; null when its paths tell.</param>
    public static ApiExcerpt Of(PolicySnapshot policies, PolicyText openApi, string agreement, string? catalog = null)
    {
        ArgumentNullException.ThrowIfNull(policies);
        ArgumentNullException.ThrowIfNull(openApi);
        var findings = new FindingList();
        if (YamlText.Root(openApi, findings) is not { } root || new ApiParser(openApi, findings).Parse() is not { } document || findings.HasErrors)
        {
            return new("", 0, findings.ToImmutable());
        }

        var coverage = new Coverage(policies, agreement, catalog);
        var rows = document.Reads.SelectMany(coverage.Rows).ToLookup(row => row.Path, StringComparer.Ordinal);
        var text = new ExcerptText(policies.Floor, new(policies.Floor, [.. rows.SelectMany(path => path)]));
        var paths = document.Reads.Select(read => Path(policies, read, [.. rows[read.Path]], agreement, catalog)).Where(path => path.IsGranted).ToList();
        return new(YamlNodes.Text(new ExcerptDocument(openApi.File, root, text).Of(paths, agreement)), paths.Count, []);
    }

    private static ExcerptPath Path(PolicySnapshot policies, ApiRead read, IReadOnlyCollection<CoverageRow> rows, string agreement, string? catalog)
    {
        var target = policies.FindByTemplate(read.Base + read.Path, catalog) ?? policies.FindByTemplate(read.Path, catalog);
        var known = policies.Agreements.FirstOrDefault(one => one.Id == agreement);
        return new(read, target, rows, target is null || known is null ? [] : WriteOptions.Of(new(policies, known), target.Route, known.From));
    }
}
