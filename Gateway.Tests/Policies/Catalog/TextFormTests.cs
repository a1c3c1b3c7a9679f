using System.Diagnostics;
using FsCheck;
using FsCheck.Fluent;
using Gateway.Tests.Evaluate;
using Policies.Catalogs;

namespace Gateway.Tests.Catalogs;

public sealed class TextFormTests
{
    private static readonly Gen<string> Words = from units in Gen.NonEmptyListOf(Gen.Elements('a', 'b', ' ')) select string.Concat(units.Take(5));

    [Theory]
    [InlineData("", " ")]
    [InlineData("  Green-Card\n", " green card ")]
    [InlineData("D.A.C.A. and U.S.", " daca and us ")]
    [InlineData("d-a/c_a", " daca ")]
    [InlineData("a.DACA b", " a daca b ")]
    [InlineData("D A C A", " d a c a ")]
    [InlineData("I-94, F.1", " i 94 f 1 ")]
    [InlineData("ciudadanía ñandú", " ciudadania nandu ")]
    [InlineData("ciudadani\u0301a", " ciudadania ")]
    [InlineData("vi\u200bsa", " visa ")]
    [InlineData("ѵіѕа", " visa ")]
    [InlineData("...ab...c... d", " ab c d ")]
    [InlineData("\ud800visa", " visa ")]
    public void Words_stand_alone_in_one_spelling(string text, string form) => Assert.Equal(form, TextForm.Of(text));

    [Theory]
    [InlineData("Green Card", " green card ", "green card")]
    [InlineData("deport*", " deport", "deport*")]
    [InlineData("ciudadanía*", " ciudadania", "ciudadania*")]
    public void A_phrase_is_read_and_printed(string text, string phrase, string printed)
    {
        Assert.Equal(phrase, Phrase.Parse(text));
        Assert.Equal(printed, Phrase.Print(phrase));
        Assert.Equal(phrase, Phrase.Parse(printed));
    }

    [Theory]
    [InlineData("")]
    [InlineData("*")]
    [InlineData("...")]
    [InlineData("a*b")]
    [InlineData("*a")]
    [InlineData("a**")]
    public void What_says_nothing_is_no_phrase(string text) => Assert.Null(Phrase.Parse(text));

    [Fact]
    public void The_first_phrase_that_is_in_a_text_is_found() => Prop.ForAll(
        Arb.From(from phrases in Gen.ListOf(Words) from text in Gen.ArrayOf(Words) select (phrases: phrases.ToList(), text: string.Concat(text))),
        given =>
        {
            var first = given.phrases.FindIndex(phrase => given.text.Contains(phrase, StringComparison.Ordinal));
            Assert.Equal(first < 0 ? PhraseIndex.None : first, new PhraseIndex(given.phrases).FirstIn(given.text));
        }).Check(Cases.Of(5000));

    [Fact]
    public void Even_a_text_made_to_be_slow_is_read_in_one_pass()
    {
        var index = new PhraseIndex([.. Enumerable.Range(1, 200).Select(length => new string('a', length) + "b")]);
        var text = new string('a', 2_000_000);
        var start = Stopwatch.GetTimestamp();
        Assert.Equal(PhraseIndex.None, index.FirstIn(text));
        Assert.InRange(Stopwatch.GetElapsedTime(start).TotalSeconds, 0, 5);
    }
}
