using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;
using Policies.Redaction;

namespace Policies.Catalogs;

/// <summary>
/// What never leaves for an outside party, whatever an agreement grants. It matches by meaning: by class, by name in any
/// spelling, by code, by the shape of an identifier; and in text that people type by phrases, which is detection and never a guarantee.
/// </summary>
public sealed class Floor : IValueGuard
{
    private const string EmbeddedDocument = "floor/embedded-document";

    private readonly FrozenSet<Sensitivity> _never;
    private readonly FrozenSet<Sensitivity> _byNameOnly;
    private readonly ValueScreen _screen;
    private readonly DigitRun _digits;
    private readonly CodeReading _codes;

    internal Floor(
        IEnumerable<Sensitivity> never,
        IEnumerable<Sensitivity> byNameOnly,
        IEnumerable<NameRule> names,
        IEnumerable<CodeRule> codes,
        IEnumerable<IdentifierRule> identifiers,
        IEnumerable<PhraseRule> phrases)
    {
        _never = [.. never, Sensitivity.Unclassified];
        _byNameOnly = [.. byNameOnly];
        Names = new([.. names]);
        Codes = new([.. codes]);
        Identifiers = [.. identifiers];
        Phrases = new([.. phrases]);
        _codes = new(Names, Codes);
        _digits = new(Identifiers.Where(rule => !rule.IsOfText).Select(rule => rule.Digits.Least).DefaultIfEmpty(int.MaxValue).Min());
        _screen = new()
        {
            // A code follows a number sign, which may be percent-encoded. An embedded document may follow white space.
            Characters = "#%{[",
            Beginnings = [CodeReading.Extension],
            LeastDigits = _digits.Least,
        };
    }

    /// <summary>Classes whose fields leave only by a grant that states a basis and a resolution of its own.</summary>
    internal FrozenSet<Sensitivity> NamedBasis { get; init; } = [];

    internal ImmutableArray<PurposeRule> Purposes { get; init; } = [];

    internal NameRules Names { get; }

    internal CodeRules Codes { get; }

    internal ImmutableArray<IdentifierRule> Identifiers { get; }

    internal PhraseRules Phrases { get; }

    ValueScreen IValueGuard.Screen => _screen;

    /// <summary>Both floors at once: a district adds to the shipped floor and takes nothing from it.</summary>
    public Floor And(Floor other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return new(
            _never.Concat(other._never),
            _byNameOnly.Concat(other._byNameOnly),
            Names.Rules.AddRange(other.Names.Rules),
            Codes.Rules.AddRange(other.Codes.Rules),
            Identifiers.AddRange(other.Identifiers),
            Phrases.Rules.AddRange(other.Phrases.Rules))
        {
            NamedBasis = [.. NamedBasis, .. other.NamedBasis],
            Purposes = Purposes.AddRange(other.Purposes),
        };
    }

    /// <summary>Whether a rule on names, codes, identifiers, phrases or embedded documents has this id.</summary>
    internal bool Has(string rule) => rule == EmbeddedDocument
        || Names.Rules.Any(name => name.Rule == rule)
        || Codes.Rules.Any(code => code.Rule == rule)
        || Identifiers.Any(identifier => identifier.Rule == rule)
        || Phrases.Rules.Any(phrases => phrases.Rule == rule);

    /// <summary>The rule that withholds every field of a class, or null.</summary>
    public string? RuleForClass(Sensitivity sensitivity) => _never.Contains(sensitivity) ? $"floor/{sensitivity.ToName()}" : null;

    /// <summary>A field of such a class leaves only when an agreement names it itself, not with its container.</summary>
    public bool MustBeNamed(Sensitivity sensitivity) => _byNameOnly.Contains(sensitivity);

    /// <summary>A field of such a class leaves only by a grant that states a basis and a resolution of its own.</summary>
    public bool NeedsNamedBasis(Sensitivity sensitivity) => NamedBasis.Contains(sensitivity);

    /// <summary>The rule that prohibits a purpose, however it is spelled, or null.</summary>
    public string? RuleForPurpose(string purpose)
    {
        var normal = NormalForm.Of(purpose);
        return Purposes.FirstOrDefault(rule => rule.Prohibits(normal))?.Rule;
    }

    /// <summary>The rule that protects a field name, however it is spelled, or null.</summary>
    public string? RuleForName(ReadOnlySpan<char> name) => Names.RuleForName(name);

    /// <inheritdoc/>
    public string? RuleFor(ReadOnlySpan<char> value, bool namesItsSibling)
    {
        if (value.IsEmpty || (!namesItsSibling && PlainText.Is(value) && !MayTell(value)))
            return null;
        var text = Ascii.IsValid(value) ? value : NormalForm.OfValue(value);
        return (namesItsSibling ? RuleForName(text) : null) ?? _codes.RuleFor(text) ?? RuleForIdentifier(text, isOfText: false) ?? RuleForDocument(text);
    }

    /// <inheritdoc/>
    public string? RuleForText(ReadOnlySpan<char> text) => Phrases.RuleFor(text) ?? RuleForIdentifier(NormalForm.OfValue(text), isOfText: true);

    // The screen's own question, for text in which nothing beyond ASCII can be telling.
    private bool MayTell(ReadOnlySpan<char> value) =>
        value.ContainsAny(_screen.Characters) || CodeReading.BeginsExtension(value) || _digits.IsIn(value);

    private string? RuleForIdentifier(ReadOnlySpan<char> text, bool isOfText)
    {
        foreach (var rule in Identifiers)
        {
            if (rule.IsOfText == isOfText && rule.RuleFor(text) is { } found)
                return found;
        }

        return null;
    }

    /// <summary>A document inside a string can hold any field, so a field that should hold a plain value does not leave with one.</summary>
    private static string? RuleForDocument(ReadOnlySpan<char> text) => text.TrimStart() is ['{' or '[', ..] ? EmbeddedDocument : null;
}
