using FsCheck;
using FsCheck.Fluent;
using Policies.Queries.Conditions;
using Policies.Queries.OData;

namespace Gateway.Tests.Queries;

public sealed class ODataFilterTests
{
    private static readonly Gen<Literal> Values = Gen.OneOf(
        from text in RandomConditions.Text("ab '%()é,/@") select new Literal(text, LiteralForm.Quoted),
        Gen.Elements("1", "-2.5", "1e5", "true", "2020-01-01", "2020-01-01T10:00:00Z", "01234567-89ab-cdef-0123-456789ABCDEF").Select(text => new Literal(text, LiteralForm.Bare)),
        Gen.Constant(Literal.Null));

    private static readonly Comparer[] Comparers =
        [Comparer.Equal, Comparer.NotEqual, Comparer.Greater, Comparer.GreaterOrEqual, Comparer.Less, Comparer.LessOrEqual, Comparer.In];

    // Examples of the standard's URL conventions among them.
    [Theory]
    [InlineData("Name eq 'Milk'", "Name eq 'Milk'")]
    [InlineData("  Name   EQ 'Milk' ", "Name eq 'Milk'")]
    [InlineData("Name eq 'Milk' and Price lt 2.55", "Name eq 'Milk' and Price lt 2.55")]
    [InlineData("Name eq 'Milk' or Price lt 2.55 and Price gt -1", "Name eq 'Milk' or (Price lt 2.55 and Price gt -1)")]
    [InlineData("(Name eq 'Milk' or Name eq 'Eggs') and Price lt 2.55", "(Name eq 'Milk' or Name eq 'Eggs') and Price lt 2.55")]
    [InlineData("((Name eq 'Milk'))", "Name eq 'Milk'")]
    [InlineData("not endswith(Name,'ilk')", "not (endswith(Name,'ilk'))")]
    [InlineData("not(Name eq 'Milk')", "not (Name eq 'Milk')")]
    [InlineData("not not Name eq 'Milk'", "not (not (Name eq 'Milk'))")]
    [InlineData("Name in ( 'Milk' , 'Cheese' )", "Name in ('Milk','Cheese')")]
    [InlineData("Name in('Milk')", "Name in ('Milk')")]
    [InlineData("Address/City eq 'Redmond'", "Address/City eq 'Redmond'")]
    [InlineData("tolower(Name) eq 'o''brien'", "tolower(Name) eq 'o''brien'")]
    [InlineData("contains( toupper(Name) , 'IL' )", "contains(toupper(Name),'IL')")]
    [InlineData("Items/any(d:d/Quantity gt 100)", "Items/any(x1:x1/Quantity gt 100)")]
    [InlineData("Items/all( d : d/Quantity gt 100 and d/Kind eq 'x' )", "Items/all(x1:x1/Quantity gt 100 and x1/Kind eq 'x')")]
    [InlineData("Items/any()", "Items/any()")]
    [InlineData("a/any(b:b/c/any(d:d/e eq 1))", "a/any(x1:x1/c/any(x2:x2/e eq 1))")]
    [InlineData("a eq null", "a eq null")]
    [InlineData("a eq 2020-02-03T04:05:06.7+02:00", "a eq 2020-02-03T04:05:06.7+02:00")]
    [InlineData("a eq ''", "a eq ''")]
    [InlineData("a eq ' and b eq 1'", "a eq ' and b eq 1'")]
    [InlineData("android eq 1", "android eq 1")]
    public void A_filter_has_one_spelling_however_it_was_written(string text, string spelling) =>
        Assert.Equal(spelling, ODataFilterParser.Parse(text).Condition is { } condition ? ODataFilterText.Of(condition) : ODataFilterParser.Parse(text).Expected);

    [Theory]
    [InlineData("")]
    [InlineData("a")]
    [InlineData("a eq")]
    [InlineData("a eq'b'")]
    [InlineData("a eq b")]
    [InlineData("'b' eq a")]
    [InlineData("1 eq 1")]
    [InlineData("a eq \"b\"")]
    [InlineData("a eq 'b")]
    [InlineData("a eq 'b'c'")]
    [InlineData("a = 'b'")]
    [InlineData("a eq 'b' c eq 'd'")]
    [InlineData("a eq 'b' and")]
    [InlineData("a eq 'b' andc eq 'd'")]
    [InlineData("(a eq 'b'")]
    [InlineData("a eq 'b')")]
    [InlineData("a in ()")]
    [InlineData("a in ('b',)")]
    [InlineData("a in b")]
    [InlineData("a has 'b'")]
    [InlineData("a add 1 eq 2")]
    [InlineData("length(a) eq 1")]
    [InlineData("contains(a,b)")]
    [InlineData("contains('b',a)")]
    [InlineData("contains(a,1)")]
    [InlineData("contains(a,'b') eq true")]
    [InlineData("concat(a,b) eq 'c'")]
    [InlineData("substring(a,1) eq 'c'")]
    [InlineData("matchesPattern(a,'b')")]
    [InlineData("tolower(tolower(a)) eq 'b'")]
    [InlineData("a eq tolower('b')")]
    [InlineData("cast(a,Edm.String) eq 'b'")]
    [InlineData("isof(NS.Pupil)")]
    [InlineData("NS.Pupil/a eq 1")]
    [InlineData("$it/a eq 1")]
    [InlineData("$root/a eq 1")]
    [InlineData("a/$count gt 1")]
    [InlineData("a eq @p")]
    [InlineData("@p")]
    [InlineData("@core.x eq 1")]
    [InlineData("a/ eq 1")]
    [InlineData("/a eq 1")]
    [InlineData("a//b eq 1")]
    [InlineData("a/any(b eq 1)")]
    [InlineData("a/any(x:)")]
    [InlineData("a/all()")]
    [InlineData("a/any(x:b eq 1)")]
    [InlineData("a/any(x:x eq 1)")]
    [InlineData("a/any(x:x/b eq 1 or c eq 2)")]
    [InlineData("a/any(x:x/b/any(y:x/c eq 1))")]
    [InlineData("a/any(x:x/b/any(x:x/c eq 1))")]
    [InlineData("a/any(not:not/b eq 1)")]
    [InlineData("any(x:x/a eq 1)")]
    [InlineData("and eq 1")]
    [InlineData("a eq INF")]
    [InlineData("a eq duration'P1D'")]
    [InlineData("a eq NS.Color'Red'")]
    [InlineData("a eq [1]")]
    [InlineData("a eq {\"b\":1}")]
    [InlineData("a eq 2020-1-1")]
    [InlineData("а eq 'b'")]
    [InlineData("a\u00a0eq 'b'")]
    public void What_is_not_understood_is_no_filter_and_the_caller_is_told_what_would_be(string text)
    {
        var reading = ODataFilterParser.Parse(text);
        Assert.Null(reading.Condition);
        Assert.Contains("condition", reading.Expected, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(40, true)]
    [InlineData(41, false)]
    public void A_filter_has_at_most_forty_values(int count, bool isFilter)
    {
        string[] filters = [string.Join(" or ", Enumerable.Repeat("a eq 1", count)), $"a in ({string.Join(',', Enumerable.Repeat("1", count))})"];
        Assert.All(filters, filter => Assert.Equal(isFilter, ODataFilterParser.Parse(filter).Condition is not null));
    }

    [Theory]
    [InlineData(8, true)]
    [InlineData(9, false)]
    [InlineData(900, false)]
    public void A_filter_is_at_most_eight_deep(int depth, bool isFilter)
    {
        string[] filters =
        [
            new string('(', depth) + "a eq 1" + new string(')', depth),
            string.Concat(Enumerable.Repeat("not ", depth)) + "a eq 1",
        ];
        Assert.All(filters, filter => Assert.Equal(isFilter, ODataFilterParser.Parse(filter).Condition is not null));
    }

    [Fact]
    public void A_filter_has_at_most_4096_characters()
    {
        Assert.NotNull(ODataFilterParser.Parse($"a eq '{new string('x', 4089)}'").Condition);
        Assert.Contains("4096", ODataFilterParser.Parse($"a eq '{new string('x', 4090)}'").Expected, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_written_is_read_again_the_same() => Prop.ForAll(Conditions.ToArbitrary(), condition =>
            Shape.Of(condition) == Shape.Of(ODataFilterParser.Parse(ODataFilterText.Of(condition)).Condition))
        .QuickCheckThrowOnFailure();

    [Fact]
    public void Text_at_random_is_read_or_refused_and_what_is_read_can_be_written() => Prop.ForAll(RandomConditions.Noise.ToArbitrary(), text =>
            ODataFilterParser.Parse(text) is not { Condition: { } condition } || ODataFilterParser.Parse(ODataFilterText.Of(condition)).Condition is not null)
        .QuickCheckThrowOnFailure();

    private static Gen<Condition> Conditions
    {
        get
        {
            var texts = Values.Where(value => value.Form == LiteralForm.Quoted);
            var functions = new RandomConditions(["Name", "Address.City"], texts, [Comparer.Contains, Comparer.StartsWith, Comparer.EndsWith]).Comparisons;
            var folded = from condition in functions from folding in Gen.Elements(Folding.Lower, Folding.Upper) select (Condition)((Comparison)condition with { Folding = folding });
            var inLists = from ofAll in Gen.Elements(true, false)
                          from part in new RandomConditions(["Items.Kind", "Items.Box.Size"], Values, Comparers).Nested(1)
                          select (Condition)new Quantified("Items", ofAll, part);
            var leaves = Gen.OneOf(functions, folded, inLists, Gen.Constant<Condition>(new Quantified("Items", OfAll: false, null)));
            return new RandomConditions(["Name", "Grade", "Address.City"], Values, Comparers).Nested(2, leaves).Where(condition => Count(condition) <= 40);
        }
    }

    private static int Count(Condition? condition) => condition switch
    {
        Junction junction => junction.Parts.Sum(Count),
        Negation negation => Count(negation.Part),
        Quantified quantified => Count(quantified.Part),
        Comparison comparison => comparison.Values.Length,
        _ => 0,
    };
}
