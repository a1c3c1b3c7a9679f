using Gateway.Tests.Evaluate;
using Policies.Catalogs;
using Policies.Evaluate;
using Policies.Queries;
using static Gateway.Tests.Evaluate.District;

namespace Gateway.Tests.Queries;

/// <summary>A guard that does not look at which fields a query mentions turns the SIS into an oracle; the real one does not.</summary>
public sealed class BlindGuardTests
{
    private const string Question = "countryOfBirthCode='MX'";
    private static readonly PolicySnapshot Policies =
        Granting(Grant("oneroster-1.2/demographics", "sourcedId, birthDate", Everything)).Policies;

    [Fact]
    public void With_the_guard_the_answer_does_not_depend_on_the_hidden_value() =>
        Assert.Equal(Answer(new OneRosterGuard(Catalog, Access), "MX"), Answer(new OneRosterGuard(Catalog, Access), "US"));

    [Fact]
    public void With_a_blind_guard_it_does() =>
        Assert.NotEqual(Answer(new BlindGuard(Catalog, Access), "MX"), Answer(new BlindGuard(Catalog, Access), "US"));

    private static Catalog Catalog => Policies.Catalogs.Single(catalog => catalog.Id == "oneroster-1.2");

    private static ResourceAccess Access => Policies.AccessOf("vendor", "oneroster-1.2", "demographics")!;

    /// <summary>What a SIS whose only record holds <paramref name="hidden"/> would say to what the guard lets through.</summary>
    private static string Answer(QueryGuard guard, string hidden)
    {
        var verdict = guard.Check([new("filter", Question)], isCollection: true);
        if (verdict.Refusal is { } refusal)
            return refusal.Detail;
        var clause = Assert.Single(OneRosterFilter.Parse(Assert.Single(verdict.Forward).Value)!.Clauses);
        return clause.Value == hidden ? "1 record" : "no record";
    }

    private sealed class BlindGuard(Catalog catalog, ResourceAccess access) : QueryGuard(catalog, access)
    {
        public override IEnumerable<QueryProbe> Probes() => [];

        protected override string? Known(string name) => name;

        protected override QueryRefusal? Read(QueryParameter parameter, bool isCollection, QueryDraft forward)
        {
            forward.Add(parameter);
            return null;
        }
    }
}
