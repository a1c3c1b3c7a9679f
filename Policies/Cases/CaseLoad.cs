using System.Collections.Immutable;
using Policies.Evaluate;
using Policies.Language;

namespace Policies.Cases;

/// <summary>Cases, read and checked against the policies they are about.</summary>
/// <param name="Cases">The cases in the order they are written; not to be used when there are findings.</param>
/// <param name="Findings">What is wrong with the texts, by place.</param>
public sealed record CaseLoad(ImmutableArray<PolicyCase> Cases, ImmutableArray<PolicyFinding> Findings)
{
    /// <summary>Reads texts that begin with <c>cases:</c>.</summary>
    public static CaseLoad From(PolicySnapshot policies, IEnumerable<PolicyText> texts)
    {
        ArgumentNullException.ThrowIfNull(policies);
        ArgumentNullException.ThrowIfNull(texts);
        var findings = new FindingList();
        var parser = new CaseParser(policies, findings);
        var cases = texts.SelectMany(parser.Parse).ToImmutableArray();
        return new(cases, findings.ToImmutable());
    }
}
