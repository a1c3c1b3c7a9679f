using System.Collections.Frozen;
using Policies.Catalogs;

namespace Policies.Evaluate;

/// <summary>What the floor says of each field of a resource. No agreement changes it, so it is worked out once for all of them.</summary>
internal sealed class FieldFloor
{
    private readonly FrozenDictionary<string, string?> _rules;

    public FieldFloor(Floor floor, Resource resource)
    {
        Floor = floor;
        _rules = resource.AllFields().ToFrozenDictionary(field => field.Path, RuleOf, StringComparer.Ordinal);
    }

    public Floor Floor { get; }

    /// <summary>The rule that withholds a field whatever is granted, or null.</summary>
    public string? RuleFor(Field field) => _rules[field.Path];

    private string? RuleOf(Field field) =>
        (field.Sensitivity is { } sensitivity ? Floor.RuleForClass(sensitivity) : null)
        ?? (field is { IsLeaf: true, Sensitivity: null } ? Floor.RuleForClass(Sensitivity.Unclassified) : null)
        ?? field.Path.Split('.').Select(name => Floor.RuleForName(name)).FirstOrDefault(rule => rule is not null);
}
