using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Policies.Agreements;
using Policies.Catalogs;

namespace Policies.Language;

/// <summary>What one policy text says: a floor, a catalog or an agreement, or none when it cannot be read.</summary>
internal sealed record PolicyDocument
{
    // What was read without a finding is not read again from the same text: what is shipped is read once in a process.
    private static readonly ConditionalWeakTable<PolicyText, PolicyDocument> ReadBefore = [];

    private PolicyDocument()
    {
    }

    public Floor? Floor { get; private init; }

    public Catalog? Catalog { get; private init; }

    public Agreement? Agreement { get; private init; }

    public SourceSpan At { get; private init; }

    public ImmutableArray<PolicyFinding> Findings { get; private init; } = [];

    /// <summary>Reads a text of any kind; its first key says which.</summary>
    public static PolicyDocument Read(PolicyText text)
    {
        if (ReadBefore.TryGetValue(text, out var before))
        {
            return before;
        }

        var findings = new FindingList();
        var document = (YamlText.Parse(text, findings) is { } mapping ? Read(mapping, findings) : new()) with { Findings = findings.ToImmutable() };
        if (document.Findings.IsEmpty)
        {
            ReadBefore.AddOrUpdate(text, document);
        }

        return document;
    }

    private static PolicyDocument Read(MappingReader text, FindingList findings)
    {
        switch (text.Keys is [var first, ..] ? first : null)
        {
            case "floor":
                return new() { Floor = FloorParser.Parse(text, findings), At = text.At };
            case "catalog":
                return new() { Catalog = new CatalogParser(findings).Parse(text), At = text.At };
            case "agreement":
                return new() { Agreement = new AgreementParser(findings).Parse(text), At = text.At };
            default:
                findings.Error(text.At, "a policy begins with `agreement:`, `catalog:` or `floor:`");
                return new();
        }
    }
}
