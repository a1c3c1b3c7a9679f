using System.Buffers;
using System.Collections.Immutable;

namespace Policies.Catalogs;

/// <summary>All name rules of a floor, in order. Names that no rule can protect, which is most of them, are known without asking each.</summary>
internal sealed class NameRules
{
    /// <summary>As many characters of a name are read without new memory.</summary>
    public const int Room = 128;

    // A name may come with those of what it stands in: student.visaType.
    private static readonly SearchValues<char> Joints = SearchValues.Create("./:>．／：＞");

    // Small letters have one each.
    private const int Slots = 32;

    private readonly PartIndex _parts;
    private readonly string[][] _starts;
    private readonly string[][] _ends;
    private readonly bool _always;

    public NameRules(ImmutableArray<NameRule> rules)
    {
        Rules = rules;
        var starts = rules.SelectMany(rule => rule.Starts.Concat(rule.Is)).Distinct().ToList();
        var ends = rules.SelectMany(rule => rule.Ends).Distinct().ToList();
        var parts = rules.SelectMany(rule => rule.Contains).Distinct().ToList();
        _always = starts.Concat(ends).Concat(parts).Any(string.IsNullOrEmpty);
        _parts = new(parts.Where(part => part.Length > 0).ToList());
        _starts = By(starts, start => start[0]);
        _ends = By(ends, end => end[^1]);
    }

    public ImmutableArray<NameRule> Rules { get; }

    /// <summary>The first rule that protects a name, however it is spelled, or null.</summary>
    public string? RuleForName(ReadOnlySpan<char> name) => RuleForWhole(name) ?? (name.ContainsAny(Joints) ? RuleForParts(name) : null);

    /// <summary>The first rule that protects a name in normal form, or null.</summary>
    public string? RuleFor(ReadOnlySpan<char> normalName) => MayProtect(normalName) ? FirstFor(normalName.ToString()) : null;

    private string? RuleForWhole(ReadOnlySpan<char> name) => RuleFor(NormalForm.Of(name, stackalloc char[Room]));

    private string? RuleForParts(ReadOnlySpan<char> name)
    {
        foreach (var range in name.SplitAny(Joints))
        {
            if (RuleForWhole(name[range]) is { } rule)
                return rule;
        }

        return null;
    }

    // Says yes for every name that a rule protects, and for some others.
    private bool MayProtect(ReadOnlySpan<char> name) =>
        _always || (!name.IsEmpty && (StartsWithAny(name) || EndsWithAny(name) || _parts.IsIn(name)));

    private bool StartsWithAny(ReadOnlySpan<char> name)
    {
        foreach (var start in _starts[Slot(name[0])])
        {
            if (name.StartsWith(start))
                return true;
        }

        return false;
    }

    private bool EndsWithAny(ReadOnlySpan<char> name)
    {
        foreach (var end in _ends[Slot(name[^1])])
        {
            if (name.EndsWith(end))
                return true;
        }

        return false;
    }

    private string? FirstFor(string name) => Rules.FirstOrDefault(rule => rule.Protects(name))?.Rule;

    private static string[][] By(IEnumerable<string> texts, Func<string, char> key)
    {
        var bySlot = texts.Where(text => text.Length > 0).ToLookup(text => Slot(key(text)));
        return [.. Enumerable.Range(0, Slots).Select(slot => bySlot[slot].ToArray())];
    }

    private static int Slot(char unit) => unit % Slots;
}
