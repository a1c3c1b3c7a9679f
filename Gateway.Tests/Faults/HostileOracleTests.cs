using System.Collections.Immutable;
using Gateway.Record;
using Gateway.Tests.Faults.Hostile;
using Gateway.Tests.World;

namespace Gateway.Tests.Faults;

/// <summary>The judge of hostile answers has to see what is wrong, or all are innocent.</summary>
public sealed class HostileOracleTests
{
    private const string Seen = """[{"id":"1","studentUniqueId":"1","firstName":"Ada"}]""";
    private const string Records = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 52\r\nETag: W/\"x\"\r\nAudit-Entry: 7\r\n\r\n" + Seen;
    private const string Begun = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n10\r\n[{\"id\":\"1\",\"stud\r\n";
    private const string Problem = """{"type":"t","title":"t","status":502,"detail":"d","code":"answer_malformed","entry":7}""";
    private const string Closed = "HTTP/1.1 502 Bad Gateway\r\nContent-Type: application/problem+json\r\nContent-Length: 86\r\nAudit-Entry: 7\r\n\r\n" + Problem;

    private static readonly HostileCase Broken = HostileCase.Ordinary with { Choice = HostileCase.Ordinary.Choice.SetItem(HostileFactors.Names.IndexOf("text"), 1) };

    private static readonly Entry Released = new() { Outcome = Outcome.Redacted, Time = default, Status = 200, BytesOut = Seen.Length, Records = 1 };
    private static readonly Entry Failed = new() { Outcome = Outcome.UpstreamFailed, Time = default, Status = 502, Reasons = [new("answer_malformed")] };
    private static readonly Entry Authorised = new() { Outcome = Outcome.Authorised, Time = default, Status = 200 };
    private static readonly Entry BrokenOff = Failed with { Outcome = Outcome.CutOff, Status = 200, BytesOut = 16, Continues = 7 };

    [Fact]
    public void What_is_right_passes()
    {
        Assert.Null(Judge(HostileCase.Ordinary, Records, Released));
        Assert.Null(Judge(Broken, Closed, Failed));
        Assert.Null(Judge(Broken, Begun, Authorised, BrokenOff));
    }

    [Theory]
    [InlineData("Ada\"", "Ad~\"")]
    [InlineData("ETag", "Server: canary-01\r\nETag")]
    [InlineData("ETag", "Set-Cookie: a=b\r\nETag")]
    [InlineData("firstName\":\"Ada", "visas\":\"Adamae")]
    [InlineData("\"Ada", "\"Eve")]
    [InlineData("ETag: W/\"x\"\r\n", "")]
    [InlineData("application/json", "text/html")]
    [InlineData("}]", "}")]
    public void Records_with_anything_wrong_about_them_are_seen(string right, string wrong) =>
        Assert.NotNull(Judge(HostileCase.Ordinary, Records.Replace(right, wrong, StringComparison.Ordinal), Released));

    [Theory]
    [InlineData("\"detail\":\"d\"", "\"detail\":\"^\"")]
    [InlineData("detail", "stacks")]
    [InlineData("answer_malformed", "answer_too_large")]
    [InlineData("502,", "500,")]
    [InlineData("Audit-Entry: 7", "Audit-Entry: 8")]
    [InlineData("problem+json", "json")]
    [InlineData("\"entry\":7}", "\"entry\":7")]
    public void A_closed_answer_with_anything_wrong_about_it_is_seen(string right, string wrong) =>
        Assert.NotNull(Judge(Broken, Closed.Replace(right, wrong, StringComparison.Ordinal), Failed));

    [Fact]
    public void An_entry_that_does_not_agree_is_seen()
    {
        Assert.NotNull(Judge(HostileCase.Ordinary, Records));
        Assert.NotNull(Judge(HostileCase.Ordinary, Records, Failed));
        Assert.NotNull(Judge(HostileCase.Ordinary, Records, Released, Released));
        Assert.NotNull(Judge(HostileCase.Ordinary, Records, Released with { BytesOut = 1 }));
        Assert.NotNull(Judge(HostileCase.Ordinary, Records, Released with { Records = 2 }));
        Assert.NotNull(Judge(Broken, Closed, Released));
        Assert.NotNull(Judge(Broken, Closed, Failed, Failed));
        Assert.NotNull(Judge(Broken, Closed, Failed with { Status = 200 }));
        Assert.NotNull(Judge(Broken, Closed, Failed with { Reasons = [] }));
        Assert.NotNull(Judge(Broken, Begun, Authorised));
        Assert.NotNull(Judge(Broken, Begun, Authorised, BrokenOff with { BytesOut = 15 }));
        Assert.NotNull(Judge(Broken, Begun, Authorised, BrokenOff with { Outcome = Outcome.Completed }));
        Assert.NotNull(Judge(Broken, Begun, Authorised, BrokenOff with { Trace = "another" }));
    }

    [Fact]
    public void What_does_not_fit_what_the_SIS_did_is_seen()
    {
        Assert.NotNull(Judge(Broken, Records, Released));
        Assert.NotNull(Judge(HostileCase.Ordinary, Closed, Failed));
        Assert.NotNull(Judge(HostileCase.Ordinary, Begun, Authorised, BrokenOff));
        Assert.NotNull(Judge(Broken, Begun.Replace("stud", "dust", StringComparison.Ordinal), Authorised, BrokenOff));
    }

    [Fact]
    public void Each_two_values_of_any_two_factors_meet_and_the_same_seed_draws_the_same()
    {
        var cases = new HostileCases(1).Draw(0);
        var met = cases.SelectMany(hostile => Pairs(hostile.Choice)).ToHashSet();
        var all = HostileFactors.Names.Select(name => HostileFactors.Values[name].Length).ToArray();
        Assert.Equal(Enumerable.Range(0, all.Length).Sum(one => Enumerable.Range(one + 1, all.Length - one - 1).Sum(two => all[one] * all[two])), met.Count);
        Assert.Equal(cases.Select(hostile => $"{hostile}"), new HostileCases(1).Draw(0).Select(hostile => $"{hostile}"));
    }

    private static IEnumerable<(int, int, int, int)> Pairs(ImmutableArray<int> choice) =>
        from one in Enumerable.Range(0, choice.Length) from two in Enumerable.Range(one + 1, choice.Length - one - 1) select (one, choice[one], two, choice[two]);

    private static string? Judge(HostileCase hostile, string answer, params Entry[] entries) =>
        HostileOracle.FaultIn(hostile, Seen, WireAnswer.Parse(answer), entries);
}
