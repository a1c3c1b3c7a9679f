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
    private IReadOnlyDictionary<PolicyText, PolicyDocument> _documents = new Dictionary<PolicyText, PolicyDocument>();

    /// <summary>Reads and checks policy texts, in any order.</summary>
    /// <param name="texts">All of them.</param>
    /// <param name="earlier">An earlier reading, from which texts that are still the same are taken over.</param>
    public static PolicyLoad From(IReadOnlyCollection<PolicyText> texts, PolicyLoad? earlier = null)
    {
        ArgumentNullException.ThrowIfNull(texts);
        var documents = texts.Distinct().AsParallel().AsOrdered()
            .Select(text => KeyValuePair.Create(text, earlier?._documents.GetValueOrDefault(text) ?? PolicyDocument.Read(text)))
            .ToList();
        var findings = new FindingList();
        var policies = new PolicyParser(findings).Join([.. documents.Select(pair => pair.Value)]);
        new PolicyCheck(policies, findings).Run();
        return new(findings.HasErrors ? null : new(policies, ContentHash(documents.Select(pair => pair.Key))), findings.ToImmutable()) { _documents = documents.ToDictionary() };
    }

    /// <summary>The hash does not depend on file names or order: it says what the policies mean, not where they lie.</summary>
    private static string ContentHash(IEnumerable<PolicyText> texts)
    {
        var digests = texts.Select(text => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.Text)))).Order(StringComparer.Ordinal);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(string.Concat(digests))));
    }
}
