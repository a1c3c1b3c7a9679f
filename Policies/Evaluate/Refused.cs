using System.Collections.Immutable;
using Policies.Catalogs;

namespace Policies.Evaluate;

/// <summary>The request may not be put to the SIS.</summary>
public sealed record Refused : Decision
{
    /// <summary>Why.</summary>
    public required RefusalCode Code { get; init; }

    /// <summary>A sentence for the caller: what, where, and how to mend it. It may repeat the caller's own words, never a record's.</summary>
    public required string Detail { get; init; }

    /// <summary>The parameter concerned, in the catalog's spelling; null when the catalog has none.</summary>
    public string? Parameter { get; init; }

    /// <summary>The methods that may be used, when this one may not.</summary>
    public ImmutableArray<string> Methods { get; init; } = [];

    /// <summary>The determining rule, if one did.</summary>
    public string? Rule { get; init; }

    internal static Refused Because(RefusalCode code, string detail, string? parameter = null, string? rule = null) => new()
    {
        Code = code,
        Detail = detail,
        Parameter = parameter,
        Rule = rule,
        Rules = rule is null ? [] : [rule],
        Erred = rule is not null && FailedRule.Is(rule) ? [rule] : [],
    };
}
