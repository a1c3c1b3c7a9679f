using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Policies.Check;
using Policies.Language;

namespace Policies.Evaluate;

/// <summary>Policy texts, read and checked: a snapshot when they can be used, and all there is to say about them.</summary>
/// <param name="Snapshot">The policies; null when a finding is an error.</param>
/// <param name="Findings">Errors and warnings by place.</param>
public sealed record PolicyLoad(PolicySnapshot? Snapshot, ImmutableArray<PolicyFinding> Findings)
{
    /// <summary>Reads and checks policy texts, in any order.</summary>
    public static PolicyLoad From(IReadOnlyCollection<PolicyText> texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        var findings = new FindingList();
        var policies = new PolicyParser(findings).Parse(texts);
        new PolicyCheck(policies, findings).Run();
        return new(findings.HasErrors ? null : new(policies, ContentHash(texts)), findings.ToImmutable());
    }

    /// <summary>The hash does not depend on file names or order: it says what the policies mean, not where they lie.</summary>
    private static string ContentHash(IReadOnlyCollection<PolicyText> texts)
    {
        var digests = texts.Select(text => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.Text)))).Order(StringComparer.Ordinal);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(string.Concat(digests))));
    }
}
