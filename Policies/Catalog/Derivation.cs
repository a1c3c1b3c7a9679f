using System.Collections.Immutable;

namespace Policies.Catalogs;

/// <summary>
/// How the gateway works out a <see cref="Mandate"/> from records of the SIS: yes, when a list in the record has an element with the
/// mandate's code that holds on the day. All but the flag and the fields kept stays inside.
/// </summary>
public sealed record Derivation
{
    /// <summary>What is worked out.</summary>
    public required Mandate Mandate { get; init; }

    /// <summary>The resource that the SIS is asked for, a collection.</summary>
    public required Resource From { get; init; }

    /// <summary>The paths of its leaves that are kept, to say of whom and by whom the flag speaks.</summary>
    public required ImmutableArray<string> Keep { get; init; }

    /// <summary>The list in a record.</summary>
    public required string List { get; init; }

    /// <summary>The member of an element that holds a code: <c>uri://ed-fi.org/StudentCharacteristicDescriptor#Homeless</c>.</summary>
    public required string Code { get; init; }

    /// <summary>The member of an element that lists the periods in which it holds; an element without periods holds always.</summary>
    public required string Periods { get; init; }

    /// <summary>The member of a period with its first day.</summary>
    public required string Begin { get; init; }

    /// <summary>The member of a period with its last day; a period without one goes on.</summary>
    public required string End { get; init; }

    /// <summary>The dotted paths that are looked at.</summary>
    internal ImmutableArray<string> Inputs => [$"{List}.{Code}", $"{List}.{Periods}.{Begin}", $"{List}.{Periods}.{End}"];

    /// <summary>Where the SIS is asked.</summary>
    internal Route Source => From.Routes.First(route => route.IsCollection);
}
