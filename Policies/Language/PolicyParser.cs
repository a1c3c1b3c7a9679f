using System.Collections.Frozen;
using Policies.Agreements;
using Policies.Catalogs;

namespace Policies.Language;

/// <summary>Reads policy texts of all kinds; the first key says which kind a text is.</summary>
internal sealed class PolicyParser(FindingList findings)
{
    private readonly List<Floor> _floors = [];
    private readonly Dictionary<string, Catalog> _catalogs = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Agreement> _agreements = new(StringComparer.Ordinal);

    public PolicySet Parse(IEnumerable<PolicyText> texts)
    {
        foreach (var text in texts)
        {
            if (YamlText.Parse(text, findings) is { } mapping)
            {
                Read(mapping);
            }
        }

        return new()
        {
            Floor = _floors.Aggregate(new Floor([], [], [], [], []), (all, floor) => all.And(floor)),
            Catalogs = _catalogs.ToFrozenDictionary(StringComparer.Ordinal),
            Agreements = [.. _agreements.Values.OrderBy(agreement => agreement.Id, StringComparer.Ordinal)],
        };
    }

    private void Read(MappingReader text)
    {
        switch (text.Keys is [var first, ..] ? first : null)
        {
            case "floor":
                _floors.Add(FloorParser.Parse(text, findings));
                break;
            case "catalog":
                Add(_catalogs, new CatalogParser(findings).Parse(text), catalog => catalog.Id, text.At);
                break;
            case "agreement":
                Add(_agreements, new AgreementParser(findings).Parse(text), agreement => agreement.Id, text.At);
                break;
            default:
                findings.Error(text.At, "a policy begins with `agreement:`, `catalog:` or `floor:`");
                break;
        }
    }

    private void Add<T>(Dictionary<string, T> all, T? one, Func<T, string> id, SourceSpan at)
        where T : class
    {
        if (one is not null && !all.TryAdd(id(one), one))
        {
            findings.Error(at, $"`{id(one)}` is defined twice");
        }
    }
}
