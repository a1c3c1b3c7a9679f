using Gateway.Admit;

namespace Gateway.Tests.Admit;

public sealed class CanonicalPathTests
{
    [Theory]
    [InlineData("/", "")]
    [InlineData("/students", "students")]
    [InlineData("/data/v3/ed-fi/students", "data|v3|ed-fi|students")]
    [InlineData("/data/%73tudents", "data|students")]
    [InlineData("/a/%C3%A9", "a|é")]
    [InlineData("/a/b%20c", "a|b c")]
    [InlineData("/a/b+c", "a|b+c")]
    [InlineData("/a/...", "a|...")]
    [InlineData("/a/.b", "a|.b")]
    public void A_path_is_read_segment_by_segment(string path, string segments)
    {
        var read = CanonicalPath.Parse(path, out var problem);

        Assert.Equal("", problem);
        Assert.Equal(segments, string.Join('|', read!.Value));
    }

    [Theory]
    [InlineData("//students", 1)]
    [InlineData("/data//students", 2)]
    [InlineData("/students/", 2)]
    [InlineData("/./students", 1)]
    [InlineData("/data/../students", 2)]
    [InlineData("/data/%2e%2e/students", 2)]
    [InlineData("/data/.%2E/students", 2)]
    [InlineData("/data/%2e/students", 2)]
    [InlineData("/data/%252e%252e/students", 2)]
    [InlineData("/data%2fstudents", 1)]
    [InlineData("/data%2Fstudents", 1)]
    [InlineData("/data%252fstudents", 1)]
    [InlineData("/data%c0%afstudents", 1)]
    [InlineData("/data%5cstudents", 1)]
    [InlineData("/data\\students", 1)]
    [InlineData("/data\\..\\students", 1)]
    [InlineData("/students;a=b", 1)]
    [InlineData("/students;", 1)]
    [InlineData("/students%3Ba=b", 1)]
    [InlineData("/data/..;/students", 2)]
    [InlineData("/students%00.json", 1)]
    [InlineData("/students%0d%0aX: y", 1)]
    [InlineData("/students%", 1)]
    [InlineData("/étudiants", 1)]
    public void A_path_that_could_be_read_in_two_ways_is_refused_and_the_segment_named(string path, int segment)
    {
        Assert.Null(CanonicalPath.Parse(path, out var problem));
        Assert.StartsWith($"segment {segment} of the path", problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("*")]
    [InlineData("students")]
    [InlineData("http://elsewhere.example/students")]
    [InlineData("elsewhere.example:443")]
    public void A_target_that_is_no_path_is_refused(string target)
    {
        Assert.Null(CanonicalPath.Parse(target, out var problem));
        Assert.Contains("begin with a slash", problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2047, true)]
    [InlineData(2048, true)]
    [InlineData(2049, false)]
    public void A_path_has_at_most_2048_characters(int length, bool isRead) =>
        Assert.Equal(isRead, CanonicalPath.Parse("/" + new string('a', length - 1), out _) is not null);

    [Fact]
    public void The_refusal_does_not_repeat_the_path()
    {
        Assert.Null(CanonicalPath.Parse("/confidential;x", out var problem));
        Assert.DoesNotContain("confidential", problem, StringComparison.Ordinal);
    }
}
