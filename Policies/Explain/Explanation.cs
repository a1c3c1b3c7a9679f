using System.Collections.Immutable;
using Policies.Agreements;
using Policies.Evaluate;

namespace Policies.Explain;

/// <summary>The answer to one request under one agreement, with all that follows from it.</summary>
public sealed record Explanation
{
    private Explanation()
    {
    }

    /// <summary>The decision, as the gateway itself takes it.</summary>
    public required Decision Decision { get; init; }

    /// <summary>Paths of what may leave of each record, or be written to it. Nothing when the request is refused.</summary>
    public ImmutableArray<string> Leaving { get; private init; } = [];

    /// <summary>What is withheld of each record, by rule. Nothing when the request is refused.</summary>
    public ImmutableArray<Withholding> Withheld { get; private init; } = [];

    /// <summary>Lists that leave without the elements whose values are protected.</summary>
    public ImmutableArray<string> Guarded { get; private init; } = [];

    /// <summary>Fields that withhold the whole record when their value is protected.</summary>
    public ImmutableArray<string> Keys { get; private init; } = [];

    /// <summary>What may be asked of the path by who reads it. Nothing when it is closed to the agreement, whatever is asked.</summary>
    public ImmutableArray<Question> Questions { get; private init; } = [];

    /// <summary>What may be written to the path. Nothing when it is closed to the agreement.</summary>
    public ImmutableArray<WriteOption> Writes { get; private init; } = [];

    /// <summary>Asks as a client of the agreement; one that has none is asked as if it had one.</summary>
    /// <param name="policies">The policies.</param>
    /// <param name="agreement">One of their agreements.</param>
    /// <param name="request">What is asked. Its client does not matter.</param>
    public static Explanation Of(PolicySnapshot policies, Agreement agreement, AccessRequest request)
    {
        ArgumentNullException.ThrowIfNull(policies);
        ArgumentNullException.ThrowIfNull(agreement);
        ArgumentNullException.ThrowIfNull(request);
        var asker = new Asker(policies, agreement);
        var decision = asker.Decide(request);
        var catalog = policies.Catalogs.FirstOrDefault(known => known.Id == decision.Catalog);
        if (catalog is null || policies.AccessOf(agreement.Id, catalog.Id, decision.Resource!) is not { } access || IsClosed(decision))
        {
            return new() { Decision = decision };
        }

        var isCollection = access.Resource.Routes.Single(route => route.Template == decision.Route).IsCollection;
        var explanation = new Explanation
        {
            Decision = decision,
            Questions = request.Method == access.Resource.AskedBy ? Explain.Questions.Of(catalog, access, isCollection) : [],
            Writes = WriteOptions.Of(asker, request),
        };
        return decision is Allowed ? explanation.With(new RecordRulings(access)) : explanation;
    }

    private Explanation With(RecordRulings rulings) => this with
    {
        Leaving = [.. rulings.Leaving().Select(pair => pair.Path)],
        Withheld = rulings.Withheld(),
        Guarded = rulings.Guarded(),
        Keys = rulings.Keys(),
    };

    private static bool IsClosed(Decision decision) =>
        decision is Refused { Code: RefusalCode.PartyProhibited or RefusalCode.AgreementNotInForce or RefusalCode.MethodNotAllowed };
}
