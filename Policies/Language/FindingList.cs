using System.Collections.Immutable;

namespace Policies.Language;

/// <summary>Collects findings, so that all of them can be shown at once.</summary>
internal sealed class FindingList
{
    private readonly List<PolicyFinding> _findings = [];

    public bool HasErrors => _findings.Exists(finding => finding.Severity == FindingSeverity.Error);

    public void Error(SourceSpan at, string message) => _findings.Add(new(at, FindingSeverity.Error, message));

    public void Warning(SourceSpan at, string message) => _findings.Add(new(at, FindingSeverity.Warning, message));

    public void Note(SourceSpan at, string message) => _findings.Add(new(at, FindingSeverity.Note, message));

    public void Add(IEnumerable<PolicyFinding> findings) => _findings.AddRange(findings);

    public ImmutableArray<PolicyFinding> ToImmutable() =>
    [
        .. _findings.OrderBy(f => f.At.File, StringComparer.Ordinal).ThenBy(f => f.At.Line).ThenBy(f => f.At.Column),
    ];
}
