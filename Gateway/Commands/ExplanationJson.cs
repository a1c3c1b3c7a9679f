using System.Collections.Immutable;
using Policies.Agreements;
using Policies.Catalogs;
using Policies.Evaluate;
using Policies.Explain;

namespace Gateway.Commands;

/// <summary>An explanation for programs. Of the query it has names, and no value.</summary>
internal sealed record ExplanationJson
{
    public required bool Allowed { get; init; }

    public RefusalCode? Code { get; init; }

    public string? Rule { get; init; }

    public string? Parameter { get; init; }

    public string? Detail { get; init; }

    public required string Agreement { get; init; }

    public required Party Party { get; init; }

    public required string Purpose { get; init; }

    public required string Basis { get; init; }

    public required string Resolution { get; init; }

    public required ImmutableArray<string> ProhibitedUses { get; init; }

    public required DateOnly From { get; init; }

    public required DateOnly Until { get; init; }

    public required DateOnly Day { get; init; }

    public string? Catalog { get; init; }

    public string? Resource { get; init; }

    public string? Route { get; init; }

    public required string Policy { get; init; }

    public ImmutableArray<string> AskedOfSis { get; init; } = [];

    public required ImmutableArray<string> Rules { get; init; }

    public required ImmutableArray<string> Leaving { get; init; }

    public required ImmutableArray<Withholding> Withheld { get; init; }

    public required ImmutableArray<string> WithheldByValue { get; init; }

    public required ImmutableArray<string> WithholdingRecords { get; init; }

    public required ImmutableArray<Question> Questions { get; init; }

    public WriteEffect? Effect { get; init; }

    public required ImmutableArray<WriteOption> Writes { get; init; }

    public static ExplanationJson Of(Explanation explanation, Agreement agreement, DateOnly day)
    {
        var decision = explanation.Decision;
        var (allowed, refused) = (decision as Allowed, decision as Refused);
        return new()
        {
            Allowed = allowed is not null,
            Code = refused?.Code,
            Rule = refused?.Rule,
            Parameter = refused?.Parameter,
            Detail = refused?.Detail,
            Agreement = agreement.Id,
            Party = agreement.Party,
            Purpose = agreement.Purpose,
            Basis = agreement.Basis,
            Resolution = agreement.Resolution,
            ProhibitedUses = agreement.ProhibitedUses,
            From = agreement.From,
            Until = agreement.Until,
            Day = day,
            Catalog = decision.Catalog,
            Resource = decision.Resource,
            Route = decision.Route,
            Policy = decision.Policy,
            AskedOfSis = [.. allowed?.Query.Select(pair => pair.Name) ?? []],
            Rules = decision.Rules,
            Leaving = explanation.Leaving,
            Withheld = explanation.Withheld,
            WithheldByValue = explanation.Guarded,
            WithholdingRecords = explanation.Keys,
            Questions = explanation.Questions,
            Effect = allowed?.Effect,
            Writes = explanation.Writes,
        };
    }
}
