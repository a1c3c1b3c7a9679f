using FsCheck;
using FsCheck.Fluent;
using Gateway.Tests.Evaluate;
using Policies.Evaluate;
using Policies.Queries.Conditions;
using Policies.Queries.OData;

namespace Gateway.Tests.Queries;

/// <summary>
/// Two students who differ only in what is withheld: whatever condition is put to the SIS, it finds both or neither. The conditions are drawn
/// over all fields, and are asked as OData, which has every form of them that any of the grammars has.
/// </summary>
public sealed class ConditionTwinTests
{
    private const int Questions = 20_000;

    private static readonly District Vendor = ODataTown.Granting();

    private static readonly string[] Paths =
    [
        "FirstName", "Grade", "BirthDate", "LocalNumber", "Note", "Nickname", "CountryOfBirth", "CitizenshipStatus", "Address.City", "Address.Country",
    ];

    private static readonly Comparer[] Comparers = [Comparer.Equal, Comparer.NotEqual, Comparer.Greater, Comparer.Less, Comparer.In];

    private static readonly Gen<Literal> Values = Gen.OneOf(
        Gen.Elements("Ada", "7", "2013", "604", "N0012345678", "Undocumented", "US", "MX", "Milwaukee", "home", "Gifted", "Refugee", "Citizen", "2024", "")
            .Select(text => new Literal(text, LiteralForm.Quoted)),
        Gen.Constant(Literal.Null));

    private static readonly ConditionRecord One = new(
        new() { ["FirstName"] = "Ada", ["Grade"] = "7", ["BirthDate"] = "2013", ["Address.City"] = "Milwaukee", ["CountryOfBirth"] = "US", ["CitizenshipStatus"] = "Citizen", ["Address.Country"] = "US" },
        new() { ["Phones"] = [new() { ["Type"] = "home", ["Number"] = "7" }], ["Characteristics"] = [], ["Visas"] = [] });

    private static readonly ConditionRecord Other = new(
        new(One.Values)
        {
            ["CountryOfBirth"] = "MX", ["CitizenshipStatus"] = "Refugee", ["Address.Country"] = "MX", ["Nickname"] = "Ada", ["LocalNumber"] = "N0012345678", ["Note"] = "Undocumented",
        },
        new(One.Lists)
        {
            ["Characteristics"] = [new() { ["Type"] = "Refugee", ["Since"] = "2024" }], ["Visas"] = [new() { ["Kind"] = "F1", ["Until"] = "2024" }],
        });

    [Fact]
    public void No_condition_that_is_put_to_the_SIS_tells_twins_apart()
    {
        var forwarded = Conditions.Sample(Questions).Select(Forwarded).OfType<Condition>().ToList();
        Assert.InRange(forwarded.Count, Questions / 50, Questions - 1);
        Assert.Empty(forwarded.Where(condition => One.Meets(condition) != Other.Meets(condition)).Select(Shape.Of));
    }

    [Fact]
    public void Among_those_that_are_not_many_do() =>
        Assert.InRange(Conditions.Sample(Questions).Count(condition => Forwarded(condition) is null && One.Meets(condition) != Other.Meets(condition)), Questions / 20, Questions);

    private static Gen<Condition> Conditions
    {
        get
        {
            var functions = new RandomConditions(Paths, Values.Where(value => value.Form == LiteralForm.Quoted), [Comparer.Contains, Comparer.StartsWith, Comparer.EndsWith]).Comparisons;
            var lists = from list in Gen.Elements("Phones Type Number", "Characteristics Type Since", "Characteristics Type Since", "Visas Kind Until")
                        let names = list.Split(' ')
                        from ofAll in Gen.Elements(true, false)
                        from part in new RandomConditions([$"{names[0]}.{names[1]}", $"{names[0]}.{names[2]}"], Values, Comparers).Nested(1)
                        from whole in Gen.Frequency((1, Gen.Constant(true)), (4, Gen.Constant(false)))
                        select (Condition)new Quantified(names[0], ofAll && !whole, whole ? null : part);
            return new RandomConditions(Paths, Values, Comparers).Nested(1, Gen.OneOf(functions, lists));
        }
    }

    private static Condition? Forwarded(Condition condition) =>
        Vendor.Ask(ODataTown.Students, $"$filter={ODataFilterText.Of(condition)}") is Allowed allowed ? ODataFilterParser.Parse(allowed.Query.Single().Value).Condition : null;
}
