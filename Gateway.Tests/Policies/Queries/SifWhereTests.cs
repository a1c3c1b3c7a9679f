using FsCheck;
using FsCheck.Fluent;
using Policies.Queries.Conditions;
using Policies.Queries.Sif;

namespace Gateway.Tests.Queries;

public sealed class SifWhereTests
{
    [Theory]
    [InlineData("[(a/b = \"x\") and (c/d > \"y\")]", "[(a/b = \"x\") and (c/d > \"y\")]")]
    [InlineData("[a/b='x']", "[a/b = \"x\"]")]
    [InlineData(" [ a = 'x' ] ", "[a = \"x\"]")]
    [InlineData("[(((a='x')))]", "[a = \"x\"]")]
    [InlineData("[a='x' or b='y' and c!='z']", "[(a = \"x\") or ((b = \"y\") and (c != \"z\"))]")]
    [InlineData("[not(a='x') and b='y']", "[not(a = \"x\") and (b = \"y\")]")]
    [InlineData("[not (a <= 5)]", "[not(a <= 5)]")]
    [InlineData("[@RefId='x']", "[@RefId = \"x\"]")]
    [InlineData("[a/@b = -1.5]", "[a/@b = -1.5]")]
    [InlineData("[a = \"O'Brien\"]", "[a = \"O'Brien\"]")]
    [InlineData("[a = 'say \"x\"']", "[a = 'say \"x\"']")]
    [InlineData("[a = ' and b=']", "[a = \" and b=\"]")]
    public void A_where_has_one_spelling(string text, string spelling) =>
        Assert.Equal(spelling, SifWhereParser.Parse(text).Condition is { } condition ? SifWhereText.Of(condition) : SifWhereParser.Parse(text).Expected);

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("a='x'")]
    [InlineData("[a='x'")]
    [InlineData("[a='x']]")]
    [InlineData("[a='x'][b='y']")]
    [InlineData("[a]")]
    [InlineData("[1]")]
    [InlineData("[a=b]")]
    [InlineData("['x'=a]")]
    [InlineData("[a='x' b='y']")]
    [InlineData("[a='x' AND b='y']")]
    [InlineData("[a='x' and]")]
    [InlineData("[a eq 'x']")]
    [InlineData("[a lt 5]")]
    [InlineData("[a=x]")]
    [InlineData("[a='x]")]
    [InlineData("[a='it''s']")]
    [InlineData("[a=\"say \"\"x\"\"\"]")]
    [InlineData("[a='&#73;mmigrant']")]
    [InlineData("[a=1e5]")]
    [InlineData("[a=5-4]")]
    [InlineData("[a=.5]")]
    [InlineData("[contains(a,'x')]")]
    [InlineData("[starts-with(a,'x')]")]
    [InlineData("[count(a)>1]")]
    [InlineData("[a[b='x']/c='y']")]
    [InlineData("[a[1]='y']")]
    [InlineData("[//a='x']")]
    [InlineData("[/a='x']")]
    [InlineData("[../a='x']")]
    [InlineData("[./a='x']")]
    [InlineData("[.='x']")]
    [InlineData("[*='x']")]
    [InlineData("[a/*='x']")]
    [InlineData("[@*='x']")]
    [InlineData("[a/text()='x']")]
    [InlineData("[a/node()='x']")]
    [InlineData("[following::a='x']")]
    [InlineData("[ns:a='x']")]
    [InlineData("[@a/b='x']")]
    [InlineData("[a|b='x']")]
    [InlineData("[(a,b)='x']")]
    [InlineData("[some $i in a satisfies $i='x']")]
    [InlineData("[$a='x']")]
    [InlineData("[if (a='x') then b else c]")]
    [InlineData("[а='x']")]
    public void What_is_not_understood_is_no_where_and_the_caller_is_told_what_would_be(string text)
    {
        var reading = SifWhereParser.Parse(text);
        Assert.Null(reading.Condition);
        Assert.Contains("predicate", reading.Expected, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(8, true)]
    [InlineData(9, false)]
    [InlineData(900, false)]
    public void A_where_is_at_most_eight_deep(int depth, bool isWhere) =>
        Assert.Equal(isWhere, SifWhereParser.Parse($"[{new string('(', depth)}a=1{new string(')', depth)}]").Condition is not null);

    [Fact]
    public void What_is_written_is_read_again_the_same()
    {
        var values = Gen.OneOf(
            RandomConditions.Text("ab '()=/").Select(text => new Literal(text, LiteralForm.Quoted)),
            RandomConditions.Text("ab \"()=/").Select(text => new Literal(text, LiteralForm.Quoted)),
            Gen.Elements("1", "-2.5").Select(text => new Literal(text, LiteralForm.Bare)));
        Comparer[] comparers = [Comparer.Equal, Comparer.NotEqual, Comparer.Greater, Comparer.GreaterOrEqual, Comparer.Less, Comparer.LessOrEqual];
        Prop.ForAll(new RandomConditions(["a", "b.c", "b.@d"], values, comparers).Nested(2).ToArbitrary(), condition =>
                Shape.Of(condition) == Shape.Of(SifWhereParser.Parse(SifWhereText.Of(condition)).Condition))
            .QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Text_at_random_is_read_or_refused_and_what_is_read_can_be_written() => Prop.ForAll(RandomConditions.Noise.ToArbitrary(), text =>
            SifWhereParser.Parse($"[{text}]") is not { Condition: { } condition } || SifWhereParser.Parse(SifWhereText.Of(condition)).Condition is not null)
        .QuickCheckThrowOnFailure();
}
