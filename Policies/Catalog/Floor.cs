using System.Collections.Frozen;
using System.Collections.Immutable;
using Policies.Redaction;

namespace Policies.Catalogs;

/// <summary>
/// What never leaves for an outside party, whatever an agreement grants. It matches by meaning: by class, by name in any
/// spelling, by code, by the shape of an identifier.
/// </summary>
public sealed class Floor : IValueGuard
{
    private const string EmbeddedDocument = "floor/embedded-document";

    private readonly FrozenSet<Sensitivity> _never;
    private readonly FrozenSet<Sensitivity> _byNameOnly;
    private readonly ImmutableArray<NameRule> _names;
    private readonly ImmutableArray<CodeRule> _codes;
    private readonly ImmutableArray<IdentifierRule> _identifiers;

    internal Floor(
        IEnumerable<Sensitivity> never,
        IEnumerable<Sensitivity> byNameOnly,
        IEnumerable<NameRule> names,
        IEnumerable<CodeRule> codes,
        IEnumerable<IdentifierRule> identifiers)
    {
        _never = [.. never, Sensitivity.Unclassified];
        _byNameOnly = [.. byNameOnly];
        _names = [.. names];
        _codes = [.. codes];
        _identifiers = [.. identifiers];
    }

    /// <summary>Both floors at once: a district adds to the shipped floor and takes nothing from it.</summary>
    public Floor And(Floor other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return new(
            _never.Concat(other._never),
            _byNameOnly.Concat(other._byNameOnly),
            _names.AddRange(other._names),
            _codes.AddRange(other._codes),
            _identifiers.AddRange(other._identifiers));
    }

    /// <summary>The rule that withholds every field of a class, or null.</summary>
    public string? RuleForClass(Sensitivity sensitivity) => _never.Contains(sensitivity) ? $"floor/{sensitivity.ToName()}" : null;

    /// <summary>A field of such a class leaves only when an agreement names it itself, not with its container.</summary>
    public bool MustBeNamed(Sensitivity sensitivity) => _byNameOnly.Contains(sensitivity);

    /// <summary>The rule that protects a field name, however it is spelled, or null.</summary>
    public string? RuleForName(ReadOnlySpan<char> name)
    {
        var normal = NormalForm.Of(name);
        foreach (var rule in _names)
        {
            if (rule.Protects(normal))
            {
                return rule.Rule;
            }
        }

        return null;
    }

    /// <inheritdoc/>
    public string? RuleFor(ReadOnlySpan<char> value, bool namesItsSibling)
    {
        if (value.IsEmpty)
        {
            return null;
        }

        var text = NormalForm.OfValue(value);
        return (namesItsSibling ? RuleForName(text) : null) ?? RuleForCode(text) ?? RuleForIdentifier(text) ?? RuleForDocument(text);
    }

    private string? RuleForCode(string text)
    {
        if (text.StartsWith("ext:", StringComparison.OrdinalIgnoreCase) && RuleForName(text.AsSpan(4)) is { } extension)
        {
            return extension;
        }

        if (CodeValue.Parse(text) is not { } value)
        {
            return null;
        }

        return _codes.FirstOrDefault(rule => rule.Protects(value.List, value.Code))?.Rule
            ?? RuleForName(value.List)
            ?? RuleForName(value.Code);
    }

    private string? RuleForIdentifier(string text) => _identifiers.FirstOrDefault(rule => rule.Pattern.IsMatch(text))?.Rule;

    /// <summary>A document inside a string can hold any field, so a field that should hold a plain value does not leave with one.</summary>
    private static string? RuleForDocument(string text) => text.AsSpan().TrimStart() is ['{' or '[', ..] ? EmbeddedDocument : null;
}
