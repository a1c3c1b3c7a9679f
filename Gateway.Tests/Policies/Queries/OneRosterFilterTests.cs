using Policies.Queries;

namespace Gateway.Tests.Queries;

public sealed class OneRosterFilterTests
{
    [Theory]
    [InlineData("a='b'", "a='b'")]
    [InlineData("  a = 'b'  ", "a='b'")]
    [InlineData("a\t>=\n'b'", "a>='b'")]
    [InlineData("a=''", "a=''")]
    [InlineData("a.b.c!='d e'", "a.b.c!='d e'")]
    [InlineData("a~'AND b=x'", "a~'AND b=x'")]
    [InlineData("a<'1' AND b<='2'", "a<'1' AND b<='2'")]
    [InlineData("a='1'   and   b>'2'", "a='1' AND b>'2'")]
    [InlineData("a='1'Or b='2' oR c='3'", "a='1' OR b='2' OR c='3'")]
    [InlineData("a='日本'", "a='日本'")]
    public void A_filter_has_one_spelling_however_it_was_written(string text, string spelling) =>
        Assert.Equal(spelling, OneRosterFilter.Parse(text)?.ToString());

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("a")]
    [InlineData("a=")]
    [InlineData("a=b")]
    [InlineData("a=\"b\"")]
    [InlineData("a='b")]
    [InlineData("a='b''c'")]
    [InlineData("a='b\\'")]
    [InlineData("a='b\\' AND c=' OR d~'")]
    [InlineData("a=’b’")]
    [InlineData("='b'")]
    [InlineData(".a='b'")]
    [InlineData("a.='b'")]
    [InlineData("a..b='c'")]
    [InlineData("1a='b'")]
    [InlineData("'a'='b'")]
    [InlineData("a=='b'")]
    [InlineData("a<>'b'")]
    [InlineData("a!'b'")]
    [InlineData("a like 'b'")]
    [InlineData("a in ('b')")]
    [InlineData("(a='b')")]
    [InlineData("NOT a='b'")]
    [InlineData("a='b' c")]
    [InlineData("a='b' AND")]
    [InlineData("a='b' AND ")]
    [InlineData("a='b' ANDc='d'")]
    [InlineData("a='b' c='d'")]
    [InlineData("a='b', c='d'")]
    [InlineData("a='b' && c='d'")]
    [InlineData("AND a='b'")]
    [InlineData("a='b' AND c='d' OR e='f'")]
    [InlineData("a='b' OR c='d' AND e='f'")]
    [InlineData("a='b';c='d'")]
    [InlineData("а='b'")]
    public void What_could_be_read_in_two_ways_or_in_none_is_no_filter(string text) => Assert.Null(OneRosterFilter.Parse(text));

    [Theory]
    [InlineData(1, true)]
    [InlineData(20, true)]
    [InlineData(21, false)]
    [InlineData(500, false)]
    public void A_filter_has_at_most_twenty_comparisons(int count, bool isFilter) =>
        Assert.Equal(isFilter, OneRosterFilter.Parse(string.Join(" OR ", Enumerable.Repeat("a='b'", count))) is not null);

    [Fact]
    public void What_is_read_is_read_again_the_same()
    {
        var filter = OneRosterFilter.Parse("  a.b >='x y' and c~''")!;
        Assert.Equal(filter.Clauses, OneRosterFilter.Parse(filter.ToString())!.Clauses);
        Assert.Equal([new("a.b", ">=", "x y"), new("c", "~", "")], filter.Clauses);
    }
}
