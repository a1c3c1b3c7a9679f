using System.Collections.Immutable;
using Gateway.Demo.Draw;

namespace Gateway.Demo.Hidden;

/// <summary>Draws the protected facts of a person, from the protected seed and nothing else.</summary>
internal static class HiddenFactsDraw
{
    private static readonly ImmutableArray<string> Abroad =
        ["Non-resident alien", "Permanent resident", "Refugee", "Resident alien", "US Citizen"];
    private static readonly ImmutableArray<string> Visas =
        ["F1 - Foreign Student Visa", "J1 - Exchange Scholar Visa", "B2 - Tourist Visa", "H1 - Employment Visa", "Other Visa"];

    public static HiddenFacts For(int seed, string subject, int number)
    {
        var draws = Draws.For(seed, subject + "/hidden", number);
        var homeland = draws.Chance(55) ? Homelands.UnitedStates : draws.Pick(Homelands.Abroad);
        var facts = new HiddenFacts
        {
            Seed = seed,
            Subject = subject,
            Number = number,
            Homeland = homeland,
            BirthCity = draws.Pick(homeland.Cities),
            BirthRegion = draws.Pick(homeland.Regions),
            IdentifierNumber = Identifiers.AlienNumber(draws),
        };
        return facts.BornAbroad ? FromAbroad(facts, draws) : Native(facts, draws);
    }

    private static HiddenFacts Native(HiddenFacts facts, Draws draws) =>
        facts with { Citizenship = draws.Chance(70) ? "US Citizen" : null };

    private static HiddenFacts FromAbroad(HiddenFacts facts, Draws draws) =>
        facts with
        {
            Citizenship = draws.Chance(80) ? draws.Pick(Abroad) : null,
            Visa = draws.Chance(30) ? draws.Pick(Visas) : null,
            EnteredUS = draws.Chance(75) ? draws.Date(2014, 2025) : null,
            AlienNumber = draws.Chance(50) ? Identifiers.AlienNumber(draws) : null,
            AdmissionNumber = draws.Chance(30) ? Identifiers.AdmissionNumber(draws) : null,
            SevisId = draws.Chance(15) ? Identifiers.SevisId(draws) : null,
            Receipt = draws.Chance(25) ? Identifiers.Receipt(draws) : null,
            Passport = draws.Chance(40) ? Identifiers.Passport(draws) : null,
            TaxNumber = draws.Chance(15) ? Identifiers.TaxNumber(draws) : null,
            Note = draws.Chance(25) ? draws.Pick(Notes.All) : null,
        };
}
