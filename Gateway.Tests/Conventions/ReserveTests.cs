using Gateway.Record;
using Gateway.Tests.Conventions.Samples;
using Policies.Evaluate;

namespace Gateway.Tests.Conventions;

public sealed class ReserveTests
{
    private static readonly Lazy<IReadOnlyList<CompiledUse>> Product = new(() => CompiledUses.Of(typeof(Receipt).Assembly));

    public static TheoryData<string> Names => [.. Reserves.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Nobody_uses_what_is_another_s(string reserve) => Assert.Empty(Reserves.All[reserve].Trespasses(Product.Value));

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_reserve_is_used_by_its_owner(string reserve) =>
        Assert.NotEmpty((Reserves.All[reserve] with { Owners = [] }).Trespasses(Product.Value));

    [Theory]
    [InlineData("only a store issues receipts", "IssuesAReceipt IssuesAReceiptByItsName IssuesAReceiptInALambda")]
    [InlineData("only Redact makes redacted bodies", "MakesARedactedBody")]
    [InlineData("only Deliver writes a response", "SendsAResult Starts TakesTheBody TakesTheWriter WritesText WritesThroughAFeature")]
    [InlineData("only Identify reads tokens and claims", "ReadsAClaim ReadsTheHeader ReadsTheHeaderByItsName SetsACredentialByItsName")]
    [InlineData("only Forward holds the credentials of the SIS", "HoldsACredential SetsACredential SetsACredentialByItsName")]
    public void Every_trespass_is_seen(string reserve, string methods) =>
        Assert.Equal(methods, Methods(Reserves.All[reserve].Trespasses(CompiledUses.Of<Trespasser>())));

    [Fact]
    public void Policies_knows_nothing_of_the_world() =>
        Assert.Empty(Reserves.World.Trespasses(CompiledUses.Of(typeof(PolicySnapshot).Assembly)));

    [Fact]
    public void Whoever_knows_of_the_world_is_seen() => Assert.Equal(
        "AsksTheNetwork Draws Logs Prints ReadsAFile ReadsAnotherClock ReadsTheClock",
        Methods(Reserves.World.Trespasses(CompiledUses.Of<Worldly>())));

    private static string Methods(IEnumerable<CompiledUse> uses) =>
        string.Join(' ', uses.Select(use => use.In).Distinct().Order(StringComparer.Ordinal));
}
