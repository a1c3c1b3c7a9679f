using System.Collections.Immutable;
using System.Globalization;
using Gateway.Demo.Draw;
using Gateway.Demo.Hidden;

namespace Gateway.Demo.People;

/// <summary>Draws the public facts of a person, then sets the hidden ones beside them. The two streams never meet.</summary>
internal sealed class PersonDraw(SampleSisOptions options)
{
    private static readonly DateTimeOffset YearOpens = new(2026, 8, 3, 12, 0, 0, TimeSpan.Zero);
    private static readonly ImmutableArray<string> Streets =
        ["Birch Lane", "N 27th St", "Cannery Row", "W Oak Ave", "Mill Pond Rd", "E Juniper Ct"];
    private static readonly ImmutableArray<string> Pronouns = ["she/her", "he/him", "they/them"];

    public Person Student(int number, int grade) =>
        Draw("student", number, 100_000, 2020 - grade) with { Hidden = HiddenFactsDraw.For(options.ProtectedSeed, "student", number) };

    public Person Guardian(int number) =>
        Draw("guardian", number, 400_000, 1985) with { Hidden = HiddenFactsDraw.For(options.ProtectedSeed, "guardian", number) };

    public Person Teacher(int number) => Draw("teacher", number, 700_000, 1980);

    private Person Draw(string kind, int number, int firstId, int birthYear)
    {
        var draws = Draws.For(options.Seed, kind, number);
        var names = draws.Pick(NameStocks.All);
        return new Person
        {
            Number = number,
            SourcedId = Ids.SourcedId(options.Seed, kind, number),
            EdFiId = Ids.EdFi(options.Seed, kind, number),
            UniqueId = (firstId + number).ToString(CultureInfo.InvariantCulture),
            GivenName = draws.Pick(names.Given),
            FamilyName = draws.Pick(names.Family),
            MiddleName = draws.Chance(40) ? draws.Pick(names.Given) : null,
            PreferredName = draws.Chance(12) ? draws.Pick(NameStocks.Preferred) : null,
            Pronouns = draws.Chance(30) ? draws.Pick(Pronouns) : null,
            Female = draws.Chance(50),
            BirthDate = draws.Date(birthYear, birthYear),
            Phone = "+1-414-555-" + draws.Digits(4),
            Street = $"{draws.Between(100, 9900)} {draws.Pick(Streets)}",
            Modified = YearOpens.AddSeconds(draws.Below(80 * 86_400)),
            Escaped = draws.Chance(12),
            IdentifierIsAlienNumber = kind != "teacher" && draws.Chance(3),
        };
    }
}
