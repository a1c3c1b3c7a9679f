using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Policies.Catalogs;

/// <summary>All code rules of a floor, in order, by the list they are about.</summary>
internal sealed class CodeRules
{
    private readonly FrozenDictionary<string, CodeRule[]>.AlternateLookup<ReadOnlySpan<char>> _byList;

    public CodeRules(ImmutableArray<CodeRule> rules)
    {
        Rules = rules;
        _byList = rules.GroupBy(rule => rule.List, StringComparer.Ordinal)
            .ToFrozenDictionary(list => list.Key, list => list.ToArray(), StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public ImmutableArray<CodeRule> Rules { get; }

    /// <summary>The first rule that protects a code, or null.</summary>
    public string? RuleFor(CodeValue value)
    {
        if (!_byList.TryGetValue(value.List, out var rules))
            return null;
        foreach (var rule in rules)
        {
            if (rule.Codes.IsEmpty || Has(rule.Codes, value.Code))
                return rule.Rule;
        }

        return null;
    }

    private static bool Has(ImmutableArray<string> codes, ReadOnlySpan<char> code)
    {
        foreach (var known in codes)
        {
            if (code.SequenceEqual(known))
                return true;
        }

        return false;
    }
}
