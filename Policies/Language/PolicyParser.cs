using System.Collections.Frozen;
using System.Collections.Immutable;
using Policies.Catalogs;

namespace Policies.Language;

/// <summary>Reads policy texts and puts together what they say.</summary>
internal sealed class PolicyParser(FindingList findings)
{
    public PolicySet Parse(IEnumerable<PolicyText> texts) => Join([.. texts.AsParallel().AsOrdered().Select(PolicyDocument.Read)]);

    public PolicySet Join(IReadOnlyCollection<PolicyDocument> documents)
    {
        foreach (var document in documents)
        {
            findings.Add(document.Findings);
        }

        return new()
        {
            Floor = documents.Select(document => document.Floor).OfType<Floor>().Aggregate(new Floor([], [], [], [], [], []), (all, floor) => all.And(floor)),
            Catalogs = Distinct(documents, document => document.Catalog, catalog => catalog.Id),
            Agreements = [.. Distinct(documents, document => document.Agreement, agreement => agreement.Id).Values.OrderBy(agreement => agreement.Id, StringComparer.Ordinal)],
        };
    }

    private FrozenDictionary<string, T> Distinct<T>(IEnumerable<PolicyDocument> documents, Func<PolicyDocument, T?> part, Func<T, string> id)
        where T : class
    {
        var all = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (var document in documents)
        {
            if (part(document) is { } one && !all.TryAdd(id(one), one))
            {
                findings.Error(document.At, $"`{id(one)}` is defined twice");
            }
        }

        return all.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
