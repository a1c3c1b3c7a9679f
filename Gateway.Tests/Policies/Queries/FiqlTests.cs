using FsCheck;
using FsCheck.Fluent;
using Policies.Queries.Conditions;
using Policies.Queries.PowerSchool;

namespace Gateway.Tests.Queries;

public sealed class FiqlTests
{
    [Theory]
    [InlineData("school_enrollment.enroll_status==A;name.last_name==Ada*", "school_enrollment.enroll_status==A;name.last_name==Ada*")]
    [InlineData("id=ge=10000", "id=ge=10000")]
    [InlineData("number_column=lt=100", "number_column=lt=100")]
    [InlineData("school_enrollment.entry_date=gt=2017-08-01", "school_enrollment.entry_date=gt=2017-08-01")]
    [InlineData("enroll_status==(A)", "enroll_status==A")]
    [InlineData("enroll_status==(A,P)", "enroll_status==(A,P)")]
    [InlineData("grade=in=(7,8)", "grade=in=(7,8)")]
    [InlineData("grade=in=(7)", "grade=in=(7)")]
    [InlineData("a==1,b!=2;c=le=3", "a==1,b!=2;c=le=3")]
    [InlineData("name==De La Cruz", "name==De La Cruz")]
    [InlineData("name==Núñez-O.#1", "name==Núñez-O.#1")]
    public void A_query_has_one_spelling(string text, string spelling) =>
        Assert.Equal(spelling, FiqlParser.Parse(text).Condition is { } condition ? FiqlParser.Print(condition) : FiqlParser.Parse(text).Expected);

    [Theory]
    [InlineData("")]
    [InlineData("a")]
    [InlineData("a==")]
    [InlineData("==b")]
    [InlineData("a=b")]
    [InlineData("a=eq=b")]
    [InlineData("a=out=(b)")]
    [InlineData("a=like=b")]
    [InlineData("a>1")]
    [InlineData("a == b")]
    [InlineData("a==b ")]
    [InlineData("a== b")]
    [InlineData("a==b;")]
    [InlineData("a==b;;c==d")]
    [InlineData("a==b,")]
    [InlineData("a==b and c==d")]
    [InlineData("(a==b)")]
    [InlineData("(a==b,c==d);e==f")]
    [InlineData("!a==b")]
    [InlineData("a==*")]
    [InlineData("a==*b")]
    [InlineData("a==b*c")]
    [InlineData("a==b**")]
    [InlineData("a!=b*")]
    [InlineData("a=gt=b*")]
    [InlineData("a=in=b")]
    [InlineData("a=in=()")]
    [InlineData("a=in=(b,)")]
    [InlineData("a=in=(b*)")]
    [InlineData("a==(b*,c)")]
    [InlineData("a!=(b,c)")]
    [InlineData("a==b%")]
    [InlineData("a==b?")]
    [InlineData("a=='b'")]
    [InlineData("a==O'Brien")]
    [InlineData("a==\"b\"")]
    [InlineData("a==b\\*")]
    [InlineData("a.==b")]
    [InlineData(".a==b")]
    [InlineData("a..b==c")]
    [InlineData("1a==b")]
    [InlineData("a-b==c")]
    [InlineData("а==b")]
    public void What_could_be_read_in_two_ways_or_in_none_is_no_query_and_the_caller_is_told_what_is(string text)
    {
        var reading = FiqlParser.Parse(text);
        Assert.Null(reading.Condition);
        Assert.Contains("%3B", reading.Expected, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_written_is_read_again_the_same()
    {
        var values = RandomConditions.Text("ab1-:/é_.#").Where(text => text.Length > 0).Select(text => new Literal(text, LiteralForm.Bare));
        Comparer[] comparers = [.. Enum.GetValues<Comparer>().Except([Comparer.Contains, Comparer.EndsWith])];
        Prop.ForAll(new RandomConditions(["a", "b.c_d", "id"], values, comparers).Flat.ToArbitrary(), condition =>
                Shape.Of(condition) == Shape.Of(FiqlParser.Parse(FiqlParser.Print(condition)).Condition))
            .QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Text_at_random_is_read_or_refused_and_what_is_read_can_be_written() => Prop.ForAll(RandomConditions.Noise.ToArbitrary(), text =>
            FiqlParser.Parse(text) is not { Condition: { } condition } || Shape.Of(condition) == Shape.Of(FiqlParser.Parse(FiqlParser.Print(condition)).Condition))
        .QuickCheckThrowOnFailure();
}
