using FsCheck;
using FsCheck.Fluent;
using Policies.Redaction;

namespace Gateway.Tests.Redaction;

/// <summary>The redactor and the reference say the same: output without white space, counts, ids and verdict.</summary>
public sealed class AgreementTests
{
    [Fact]
    public void The_redactor_agrees_with_the_reference_on_any_document_plan_and_split() =>
        Prop.ForAll(RandomCase.Any, AgreeOn).Check(RandomCase.Cases);

    [Fact]
    public void Output_is_the_input_without_some_of_its_bytes() => Prop.ForAll(
        RandomCase.Any,
        given => IsWithin(Redacted.Of(given.Plan.Plan, given.Bytes).Output, given.Bytes)).Check(RandomCase.Cases);

    [Fact]
    public void White_space_does_not_tell_where_something_went() => Prop.ForAll(
        RandomCase.Any,
        given =>
        {
            var output = Redacted.Of(given.Plan.Plan, Indented.Of(given.Document)).Text;
            Assert.Equal(Indented.Of(output), output);
        }).Check(RandomCase.Cases);

    [Theory]
    [InlineData("guard")]
    [InlineData("key")]
    [InlineData("pair")]
    [InlineData("text")]
    [InlineData("record")]
    [InlineData("guarded")]
    [InlineData("hidden")]
    public void With_one_protection_switched_off_the_two_no_longer_agree(string protection) => Assert.ThrowsAny<Exception>(
        () => Prop.ForAll(RandomCase.Any, given => Agreement.Says(Weakened(given.Plan, protection), given) == Agreement.Reference(given.Plan.Plan, given.Document))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(3000).WithQuietOnSuccess(true)));

    private static void AgreeOn(RandomCase given) =>
        Assert.Equal(Agreement.Reference(given.Plan.Plan, given.Document), Agreement.Says(given.Plan.Plan, given));

    private static FieldPlan Weakened(PlanSketch plan, string protection) => protection switch
    {
        "guard" => plan.With(new BlindGuard()),
        "key" => plan.Everywhere(place => place with { IsKey = false }).Plan,
        "pair" => plan.Everywhere(place => place with { NamesItsSibling = false }).Plan,
        "text" => plan.Everywhere(place => place with { IsFreeText = false }).Plan,
        "record" => plan.Everywhere(place => place with { IsRecord = false }).Plan,
        "guarded" => plan.Everywhere(place => place with { IsGuarded = false }).Plan,
        _ => plan.Everywhere(place => place.Treatment is PlanTreatment.Withhold ? PlanSketch.Shown : place).Plan,
    };

    private static bool IsWithin(ReadOnlySpan<byte> output, ReadOnlySpan<byte> input)
    {
        foreach (var kept in output)
        {
            var at = input.IndexOf(kept);
            if (at < 0)
                return false;
            input = input[(at + 1)..];
        }

        return true;
    }

    private sealed class BlindGuard : IValueGuard
    {
        public string? RuleFor(ReadOnlySpan<char> value, bool namesItsSibling) => null;
    }
}
