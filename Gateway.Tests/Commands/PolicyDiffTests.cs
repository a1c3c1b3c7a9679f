using System.Text.Json.Nodes;

namespace Gateway.Tests.Commands;

public sealed class PolicyDiffTests : IDisposable
{
    private const string Old = """
        agreement: bus
        party: {name: Bus Line, kind: vendor}
        purpose: seats
        basis: 34 CFR 99.31(a)(1)
        resolution: R-1
        from: 2026-07-01
        until: 2027-06-30
        clients: [bus-app]
        grants: [{catalog: oneroster-1.2, resource: demographics, basis: their own, resolution: 8b, fields: [sourcedId, sex], query: [page]}]
        """;

    private readonly WorkingFolder _folder = new();

    [Fact]
    public async Task More_that_would_leave_is_marked_comes_first_and_is_an_exit_code_of_its_own()
    {
        var ran = await DiffAsync(Old.Replace("sex]", "countryOfBirthCode]", StringComparison.Ordinal));

        Assert.Equal((1, ""), (ran.Exit, ran.Error));
        Assert.Matches("^WIDER +bus +oneroster-1.2/demographics +field +floor/weak-proxy +agreement/bus#1 +countryOfBirthCode$", ran.OutLines[0]);
        Assert.Matches("^narrower +bus +oneroster-1.2/demographics +field +agreement/bus#1 +not-granted +sex$", ran.OutLines[1]);
        Assert.Equal("MORE WOULD LEAVE OR BE WRITTEN: 1 wider, 1 narrower, 0 neutral", ran.OutLines[2]);
        Assert.DoesNotContain('\u001b', ran.Out);
    }

    [Theory]
    [InlineData("sex]", "status]", 1)]
    [InlineData(", sex]", "]", 0)]
    [InlineData("R-1", "R-2", 0)]
    [InlineData("2027-06-30", "2027-07-01", 1)]
    [InlineData("[page]", "[page, sort]", 1)]
    public async Task The_exit_code_says_whether_something_more_would_leave(string written, string other, int exit)
    {
        var ran = await DiffAsync(Old.Replace(written, other, StringComparison.Ordinal));

        Assert.Equal(exit, ran.Exit);
        Assert.StartsWith(exit == 0 ? "Nothing more would leave" : "MORE WOULD LEAVE", ran.OutLines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_comes_as_JSON()
    {
        var change = Assert.Single(JsonNode.Parse((await DiffAsync(Old.Replace("2027-06-30", "2027-07-01", StringComparison.Ordinal), "--json")).Out)!.AsArray())!;

        Assert.Equal(
            ("wider", "bus", "days", "2027-06-30", "2027-07-01"),
            ((string?)change["effect"], (string?)change["agreement"], (string?)change["kind"], (string?)change["before"], (string?)change["after"]));
    }

    [Fact]
    public async Task Policies_that_cannot_be_used_are_not_compared()
    {
        var ran = await DiffAsync("agreement: bus");

        Assert.Equal((2, ""), (ran.Exit, ran.Out));
        Assert.Contains("the policies cannot be used", ran.Error, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private Task<Ran> DiffAsync(string now, params string[] options)
    {
        _folder.Write("old/bus.yaml", Old);
        _folder.Write("new/bus.yaml", now);
        return _folder.RunAsync(["policy", "diff", "old", "new", .. options]);
    }
}
