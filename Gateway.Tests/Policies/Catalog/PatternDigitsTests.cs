using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using Gateway.Tests.Evaluate;
using Policies.Catalogs;
using Policies.Redaction;

namespace Gateway.Tests.Catalogs;

public sealed class PatternDigitsTests
{
    private static readonly string[] Pieces =
    [
        @"\d", "[0-9]", "7", "0", @"\d{2}", "[0-9]{3}", "1{2,}", @"\d{1,3}", @"\d+", "5*", "3?", @"\d{2}?", "(7)", "(?:12|3)", @"(?i)", "(?i:a)", "[^0-9]",
        "[a0-9]{3}", @"[]\]1]", @"[\]9]", "[^]9]", "a", "-", @"\-", @"\w", @"\s", @"\b", ".", @"\p{Nd}{2}", "^", "$", "(1(2)3)?", "4{0}", @"\D{2}",
        "N", "b?", "K{2}", "a{0,2}", "(ab|C)", "(?:N)", "(a|)", "(a|1)", "(ab)?",
    ];

    private static readonly Gen<string> Patterns =
        from pieces in Gen.NonEmptyListOf(Gen.Elements(Pieces)) select string.Concat(pieces.Take(6));

    private static readonly Gen<string> Texts =
        from units in Gen.ListOf(Gen.Elements("0123457712345abNKC- _]".ToCharArray())) select string.Concat(units);

    [Theory]
    [InlineData(@"\d{9}", 9)]
    [InlineData(@"N00\d{8}", 10)]
    [InlineData(@"(^|[^\p{L}\p{Nd}])(EAC|WAC)\d{10}($|[^\p{L}\p{Nd}])", 10)]
    [InlineData(@"A\d\d\d-\d{2}[0-9]{2}", 4)]
    [InlineData(@"\d{2,}1+2{3}?", 6)]
    [InlineData(@"\d{3}\d*\d{3}", 6)]
    [InlineData(@"\d{3}x?\d{4}", 4)]
    [InlineData(@"(?i)ab\d{5}", 5)]
    [InlineData(@"\-\d{5}[]\]9]", 5)]
    [InlineData(@"\d{3}[^]9]\d", 3)]
    [InlineData(@"[\]999]\d{3}", 3)]
    [InlineData(@"\d{999999999}\d{999999999}?", 2000)]
    [InlineData(@"", 0)]
    [InlineData(@"\d*", 0)]
    [InlineData(@"\d{0,9}", 0)]
    [InlineData(@"(\d{9})", 0)]
    [InlineData(@"(\d{9})?", 0)]
    [InlineData(@"\d{9}|x", 0)]
    [InlineData(@"x|\d{9}", 0)]
    [InlineData(@"\d{9}{", 0)]
    [InlineData(@"a{x}\d{9}", 0)]
    [InlineData(@"\x31\d{9}", 0)]
    [InlineData(@"(\d)\1\d{9}", 0)]
    [InlineData(@"(?x)\d{9} # \d{20}", 0)]
    [InlineData(@"(?:(?x)1)\d{9}", 0)]
    [InlineData(@"(?=\d{9})\d{3}", 0)]
    [InlineData(@"(?#\d{9})\d{3}", 0)]
    [InlineData(@"[a-z-[b]]\d{9}", 0)]
    [InlineData(@"[\c]]\d{9}", 0)]
    public void Digits_in_a_row_are_read_from_a_pattern(string pattern, int least)
    {
        var digits = PatternDigits.Least(new Regex(pattern, RegexOptions.CultureInvariant));
        Assert.Equal(least, digits.Least);
    }

    [Theory]
    [InlineData(@"N00\d{8}", "N")]
    [InlineData(@"x-(EAC|WAC)\d{10}", "EAC WAC")]
    [InlineData(@"(?:ab|c)+?\d*\d{3}", "ab c")]
    [InlineData(@"a{2}\d{3}-\d{2}", "a")]
    [InlineData(@"a\d{3}-\d{4}", "")]
    [InlineData(@"\d{9}", "")]
    [InlineData(@"N?\d{9}", "")]
    [InlineData(@"N{0,1}\d{9}", "")]
    [InlineData(@"N-\d{9}", "")]
    [InlineData(@"N\b\d{9}", "")]
    [InlineData(@"[A-Z]\d{9}", "")]
    [InlineData(@"(EAC|)\d{9}", "")]
    [InlineData(@"(EAC|1)\d{9}", "")]
    [InlineData(@"(EAC)?\d{9}", "")]
    [InlineData(@"\w\d{9}", "")]
    public void Words_before_the_digits_are_read_from_a_pattern(string pattern, string words) =>
        Assert.Equal(words, string.Join(' ', PatternDigits.Least(new Regex(pattern, RegexOptions.CultureInvariant)).Words));

    [Theory]
    [InlineData(RegexOptions.IgnorePatternWhitespace)]
    [InlineData(RegexOptions.RightToLeft)]
    [InlineData(RegexOptions.ECMAScript)]
    public void Nothing_is_certain_under_other_options(RegexOptions options) => Assert.Equal(DigitRun.None, PatternDigits.Least(new Regex(@"\d{9}", options)));

    [Fact]
    public void No_match_has_fewer_digits_in_a_row() => Prop.ForAll(
        Arb.From(from pattern in Patterns from texts in Gen.ArrayOf(Texts, 20) select (pattern, texts)),
        given =>
        {
            if (Read(given.pattern) is not { } pattern)
                return;
            var digits = PatternDigits.Least(pattern);
            Assert.All(given.texts.Where(text => pattern.IsMatch(text)), text => Assert.True(digits.IsIn(text)));
        }).Check(Cases.Of(3000));

    [Fact]
    public void A_run_is_found_exactly_when_it_is_there() => Prop.ForAll(
        Arb.From(Texts), Arb.From(Gen.Choose(0, 6)),
        (text, least) => Assert.Equal(new ValueScreen { LeastDigits = least }.LooksAt(text), new DigitRun(least).IsIn(text))).Check(Cases.Of(5000));

    [Theory]
    [InlineData("eac123", true)]
    [InlineData("-123 xN1234", true)]
    [InlineData("1234", false)]
    [InlineData("N-123 N12", false)]
    [InlineData("ac1234", false)]
    public void A_run_after_a_word_is_found_exactly_when_it_is_there(string text, bool isThere) =>
        Assert.Equal(isThere, new DigitRun(3, ["N", "EAC"]).IsIn(text));

    private static Regex? Read(string pattern)
    {
        try
        {
            return new(pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
