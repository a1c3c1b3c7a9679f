using FsCheck;
using FsCheck.Fluent;
using Gateway.Tests.Evaluate;
using Policies.Catalogs;
using Policies.Redaction;

namespace Gateway.Tests.Catalogs;

public sealed class FloorScreenTests
{
    private static readonly ValueScreen Shipped = ScreenOf(ShippedFloor.Whole);

    public static TheoryData<string, string, string> LaxScreens => new()
    {
        { "#", "uri://ed-fi.org/VisaDescriptor#Other", "floor/visa-name" },
        { "%", "uri%3A%2F%2Fed-fi.org%2FVisaDescriptor%23Other", "floor/visa-name" },
        { "{", " {}", "floor/embedded-document" },
        { "[", "[]", "floor/embedded-document" },
        { "ext:", "Ext:visa", "floor/visa-name" },
        { "digits", "N0012345678", "floor/sevis-id" },
    };

    public static TheoryData<string> Floors => Catalogs.Floors.Names;

    [Fact]
    public void The_shipped_floor_looks_for_ten_digits() => Assert.Equal(10, Shipped.LeastDigits);

    [Theory]
    [InlineData("José", true)]
    [InlineData("Ninth grade", false)]
    [InlineData("2026-11-22T10:00:00Z", false)]
    [InlineData("", false)]
    [InlineData("0123456789", true)]
    public void Few_ordinary_values_are_looked_at(string value, bool isLookedAt) => Assert.Equal(isLookedAt, Shipped.LooksAt(value));

    [Theory]
    [MemberData(nameof(Floors))]
    public void What_the_screen_lets_pass_has_no_rule(string name)
    {
        var floor = Catalogs.Floors.All[name];
        Prop.ForAll(FloorValues.For(floor), value => LetsPassOnlyWhatHasNoRule(ScreenOf(floor), floor, value)).Check(Cases.Of(5000));
    }

    [Theory]
    [MemberData(nameof(LaxScreens))]
    public void With_one_question_less_the_screen_lets_something_pass(string without, string value, string rule)
    {
        Assert.True(Shipped.LooksAt(value));
        Assert.False(Lax(without).LooksAt(value));
        Assert.Equal(rule, ShippedFloor.Whole.RuleFor(value, namesItsSibling: false));
    }

    [Theory]
    [MemberData(nameof(LaxScreens))]
    public void The_law_finds_a_lax_screen(string without, string value, string rule)
    {
        Assert.NotEqual(value, rule);
        Assert.ThrowsAny<Exception>(() => Prop.ForAll(
            FloorValues.For(ShippedFloor.Whole), value => LetsPassOnlyWhatHasNoRule(Lax(without), ShippedFloor.Whole, value))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(100_000).WithQuietOnSuccess(true)));
    }

    [Fact]
    public void A_district_makes_the_screen_stricter_only() =>
        Assert.Equal(4, ScreenOf(ShippedFloor.Whole.And(ShippedFloor.Read("floor: own\nidentifiers: [{rule: pin, pattern: 'P\\d{4}'}]"))).LeastDigits);

    [Fact]
    public void A_floor_without_identifiers_asks_for_no_digits() =>
        Assert.False(ScreenOf(new Floor([], [], [], [], [], [])).LooksAt(new string('1', 1000)));

    private static bool LetsPassOnlyWhatHasNoRule(ValueScreen screen, Floor floor, string value) =>
        screen.LooksAt(value) || new PlainFloor(floor).RuleFor(value, namesItsSibling: false) is null;

    private static ValueScreen ScreenOf(IValueGuard guard) => guard.Screen;

    private static ValueScreen Lax(string without) => without switch
    {
        "ext:" => Shipped with { Beginnings = [] },
        "digits" => Shipped with { LeastDigits = Shipped.LeastDigits + 1 },
        _ => Shipped with { Characters = Shipped.Characters.Replace(without, "", StringComparison.Ordinal) },
    };
}
