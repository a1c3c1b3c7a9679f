using System.Collections.Frozen;

namespace Policies.Catalogs;

/// <summary>A field of a resource as its data standard defines it.</summary>
public sealed record Field
{
    /// <summary>Its name in JSON.</summary>
    public required string Name { get; init; }

    /// <summary>Another name it comes under where a standard has two mappings to JSON: <c>@refId</c> beside <c>refId</c>.</summary>
    public string? Also { get; init; }

    /// <summary>Dotted names from the record down.</summary>
    public required string Path { get; init; }

    /// <summary>The class of a leaf, also of one that holds members nobody describes; null for a container, whose members have theirs.</summary>
    public Sensitivity? Sensitivity { get; init; }

    /// <summary>The members of an object, or of the objects in a list. Empty for a leaf.</summary>
    public FrozenDictionary<string, Field> Members { get; init; } = FrozenDictionary<string, Field>.Empty;

    /// <summary>Part of the record's key: a protected value here withholds the record.</summary>
    public bool IsKey { get; init; }

    /// <summary>Elements of this list can be withheld by their value.</summary>
    public bool IsGuarded { get; init; }

    /// <summary>Holds the name half of a name/value pair, or a title: its value is compared with protected names.</summary>
    public bool IsNaming { get; init; }

    /// <summary>A value in it can withhold more than itself: an element of this list, or the object that it names.</summary>
    internal bool CanGoByValue => IsGuarded || Members.Values.Any(member => member is { IsNaming: true, IsKey: false });

    /// <summary>A leaf holds a scalar or a list of scalars.</summary>
    public bool IsLeaf => Members.Count == 0;
}
