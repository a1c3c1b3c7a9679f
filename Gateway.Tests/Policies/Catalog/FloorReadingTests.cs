using FsCheck;
using FsCheck.Fluent;
using Gateway.Tests.Evaluate;
using Policies.Catalogs;

namespace Gateway.Tests.Catalogs;

/// <summary>The floor reads fast what the plain floor reads slowly, with the same results.</summary>
public sealed class FloorReadingTests
{
    public static TheoryData<string> Floors => Catalogs.Floors.Names;

    [Theory]
    [MemberData(nameof(Floors))]
    public void Values_of_its_own_words_are_read_alike(string name) => AreReadAlike(name, FloorValues.For(Catalogs.Floors.All[name]));

    [Theory]
    [MemberData(nameof(Floors))]
    public void Any_values_are_read_alike(string name) =>
        AreReadAlike(name, Arb.From(ArbMap.Default.GeneratorFor<string?>().Select(text => text ?? "")));

    [Fact]
    public void Every_character_is_read_alike_wherever_it_stands()
    {
        var floor = ShippedFloor.Whole;
        var plain = new PlainFloor(floor);
        foreach (var unit in Enumerable.Range(0, 0x3100).Concat(Enumerable.Range(0xD7F0, 0x2810)).Select(unit => (char)unit))
        {
            foreach (var value in new[] { $"{unit}", $"{unit}ext:visa", $"ex{unit}:visa", $"N00{unit}12345678", $"VisaDescriptor{unit}Other", $"{unit}{{}}", $"un{unit}documented d{unit}a{unit}c{unit}a" })
            {
                Assert.Equal(plain.RuleFor(value, false), floor.RuleFor(value, false));
                Assert.Equal(plain.RuleForText(value), floor.RuleForText(value));
            }
        }
    }

    [Fact]
    public void Long_names_and_codes_are_read_alike()
    {
        var plain = new PlainFloor(ShippedFloor.Whole);
        for (var length = 100; length < 300; length++)
        {
            var filling = new string('x', length);
            foreach (var value in new[] { $"{filling}Descriptor#Visa", $"{filling}visa", $"uri://x/{filling}#{filling}-Immigrant", $"visa{filling}" })
            {
                Assert.Equal(plain.RuleFor(value, true), ShippedFloor.Whole.RuleFor(value, true));
                Assert.Equal(plain.RuleForName(value), ShippedFloor.Whole.RuleForName(value));
            }
        }
    }

    private static void AreReadAlike(string name, Arbitrary<string> values)
    {
        var floor = Catalogs.Floors.All[name];
        var plain = new PlainFloor(floor);
        Prop.ForAll(values, value =>
        {
            Assert.Equal(plain.RuleForName(value), floor.RuleForName(value));
            Assert.Equal(plain.RuleFor(value, false), floor.RuleFor(value, false));
            Assert.Equal(plain.RuleFor(value, true), floor.RuleFor(value, true));
            Assert.Equal(plain.RuleForText(value), floor.RuleForText(value));
        }).Check(Cases.Of(5000));
    }
}
