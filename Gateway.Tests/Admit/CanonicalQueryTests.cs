using Gateway.Admit;

namespace Gateway.Tests.Admit;

public sealed class CanonicalQueryTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("limit=5", "limit:5")]
    [InlineData("limit=5&offset=10", "limit:5|offset:10")]
    [InlineData("%6Cimit=%35", "limit:5")]
    [InlineData("a=b=c", "a:b=c")]
    [InlineData("flag", "flag:")]
    [InlineData("flag=", "flag:")]
    [InlineData("name=Ana+Mar%C3%ADa", "name:Ana María")]
    [InlineData("filter=name%3D%27X%27%20AND%20a%26b", "filter:name='X' AND a&b")]
    [InlineData("q=what?/ever", "q:what?/ever")]
    public void A_query_is_read_pair_by_pair(string query, string pairs)
    {
        Assert.Equal(pairs, Read(query, out var problem));
        Assert.Equal("", problem);
    }

    // Admit keeps these as they are and decodes them; that none means anything to the SIS is for the guard of the query to say.
    [Theory]
    [InlineData("Citizenship=x", "Citizenship:x")]
    [InlineData("limit=1&limit=2", "limit:1|limit:2")]
    [InlineData("filter[]=x", "filter[]:x")]
    [InlineData("filter%5B%5D=x", "filter[]:x")]
    [InlineData("_method=DELETE", "_method:DELETE")]
    [InlineData("filter=a%3Bb", "filter:a;b")]
    public void Nothing_is_dropped_or_merged_on_the_way(string query, string pairs) => Assert.Equal(pairs, Read(query, out _));

    [Theory]
    [InlineData("&limit=1", 1)]
    [InlineData("limit=1&", 2)]
    [InlineData("limit=1&&offset=2", 2)]
    [InlineData("=x", 1)]
    [InlineData("limit=1;offset=2", 1)]
    [InlineData("offset=0&limit;x=1", 2)]
    [InlineData("cit%2569zenship=x", 1)]
    [InlineData("filter=%2527", 1)]
    [InlineData("limit=%", 1)]
    [InlineData("limit=%zz", 1)]
    [InlineData("limit=%C0%B1", 1)]
    [InlineData("limit=%FF", 1)]
    [InlineData("lim%00it=1", 1)]
    [InlineData("limit=1%0d%0aX", 1)]
    [InlineData("name=é", 1)]
    public void A_query_that_could_be_read_in_two_ways_is_refused_and_the_parameter_counted(string query, int parameter)
    {
        Assert.Null(Read(query, out var problem));
        Assert.StartsWith($"parameter {parameter} of the query", problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(8191, true)]
    [InlineData(8192, true)]
    [InlineData(8193, false)]
    public void A_query_has_at_most_8192_characters(int length, bool isRead) =>
        Assert.Equal(isRead, Read("a=" + new string('b', length - 2), out _) is not null);

    [Theory]
    [InlineData(63, true)]
    [InlineData(64, true)]
    [InlineData(65, false)]
    public void A_query_has_at_most_64_parameters(int count, bool isRead) =>
        Assert.Equal(isRead, Read(string.Join('&', Enumerable.Repeat("a=b", count)), out _) is not null);

    private static string? Read(string query, out string problem) =>
        CanonicalQuery.Parse(query, out problem) is { } parameters
            ? string.Join('|', parameters.Select(pair => $"{pair.Name}:{pair.Value}"))
            : null;
}
