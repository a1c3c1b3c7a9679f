using Gateway.Decide;
using Gateway.Demo;
using Policies.Evaluate;

namespace Gateway.Tests.Admit;

/// <summary>Tricks that the first stage lets through because they can be read in one way only: that way leads nowhere.</summary>
public sealed class PathTrickTests
{
    private static readonly PolicySnapshot Sample = Load();

    [Fact]
    public void The_plain_path_is_known() => Assert.IsType<Allowed>(Decide("GET", "/data/v3/ed-fi/students?limit=1"));

    [Fact]
    public void An_escaped_path_is_known_as_what_it_is_and_sent_as_what_was_matched() =>
        Assert.Equal(["data", "v3", "ed-fi", "students"], Assert.IsType<Allowed>(Decide("GET", "/data/v3/ed-fi/%73tudents?limit=1")).Path);

    [Theory]
    [InlineData("/data/v3/ed-fi/Students")]
    [InlineData("/DATA/v3/ed-fi/students")]
    [InlineData("/data/v3/ed-fi/students.")]
    [InlineData("/data/v3/ed-fi/students%20")]
    [InlineData("/data/v3/ed-fi/students.json")]
    [InlineData("/data/v3/ed-fi/students%3Flimit=1")]
    [InlineData("/data/v3/ed-fi/students#x")]
    [InlineData("/data/v3/ed-fi/%EF%BD%93tudents")]
    [InlineData("/data/v3/ed-fi/stu%E2%80%8Bdents")]
    [InlineData("/decided/ed-fi")]
    public void Another_spelling_is_another_path_and_unknown(string target) =>
        Assert.Equal(RefusalCode.UnknownPath, Refusal("GET", target).Code);

    [Theory]
    [InlineData("HEAD")]
    [InlineData("OPTIONS")]
    [InlineData("PUT")]
    [InlineData("QUERY")]
    public void Only_GET_reads_and_nothing_is_written_where_no_record_is(string method) =>
        Assert.Equal(RefusalCode.MethodNotAllowed, Refusal(method, "/data/v3/ed-fi/students").Code);

    [Theory]
    [InlineData("_method=DELETE", RefusalCode.UnknownParameter)]
    [InlineData("methodOverride=GET", RefusalCode.UnknownParameter)]
    [InlineData("limit[]=1", RefusalCode.UnknownParameter)]
    [InlineData("limit=1&limit=2", RefusalCode.RepeatedParameter)]
    [InlineData("limit=1&LIMIT=2", RefusalCode.RepeatedParameter)]
    [InlineData("limit=1&%6Cimit=2", RefusalCode.RepeatedParameter)]
    [InlineData("citizenshipStatusDescriptor=x", RefusalCode.ParameterOnWithheldField)]
    [InlineData("CITIZENSHIPSTATUSDESCRIPTOR=x", RefusalCode.ParameterOnWithheldField)]
    [InlineData("%63itizenshipStatusDescriptor=x", RefusalCode.ParameterOnWithheldField)]
    public void Another_spelling_of_a_parameter_changes_nothing(string query, RefusalCode code) =>
        Assert.Equal(code, Refusal("GET", "/data/v3/ed-fi/students?" + query).Code);

    private static Refused Refusal(string method, string target) => Assert.IsType<Refused>(Decide(method, target));

    private static Decision Decide(string method, string target)
    {
        var request = Requests.Of(method, target).Admit().Request!;
        return Sample.Decide(new()
        {
            Client = "state-collector",
            Day = new(2026, 9, 1),
            Method = request.Method,
            Path = request.Path,
            Query = request.Query,
        });
    }

    private static PolicySnapshot Load()
    {
        var directory = Directory.CreateTempSubdirectory("policies-");
        try
        {
            SamplePolicies.Write(directory.FullName);
            return PolicyDirectory.Load(directory.FullName).Snapshot!;
        }
        finally
        {
            directory.Delete(recursive: true);
        }
    }
}
