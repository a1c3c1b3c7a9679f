using Gateway.Admit;

namespace Gateway.Tests.Admit;

public sealed class PercentTextTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("students", "students")]
    [InlineData("%73tudents", "students")]
    [InlineData("a%20b", "a b")]
    [InlineData("%C3%A9", "é")]
    [InlineData("%c3%a9", "é")]
    [InlineData("%F0%9F%98%80", "😀")]
    [InlineData("100%25", "100%")]
    [InlineData("%25zz", "%zz")]
    [InlineData("%EF%BC%AE", "Ｎ")]
    public void A_text_is_decoded_once(string text, string decoded) => Assert.Equal(decoded, PercentText.Decode(text, plusIsSpace: false));

    [Theory]
    [InlineData(true, "a b")]
    [InlineData(false, "a+b")]
    public void A_plus_is_a_space_only_in_a_query(bool plusIsSpace, string decoded) =>
        Assert.Equal(decoded, PercentText.Decode("a+b", plusIsSpace));

    [Fact]
    public void An_escaped_plus_is_a_plus_everywhere() => Assert.Equal("a+b", PercentText.Decode("a%2Bb", plusIsSpace: true));

    [Theory]
    [InlineData("%", "alone")]
    [InlineData("%4", "cut short")]
    [InlineData("a%4", "cut short at the end")]
    [InlineData("%zz", "no hexadecimal digits")]
    [InlineData("%u0061", "an escape of other systems")]
    [InlineData("% 41", "a space in it")]
    [InlineData("%+1", "a sign in it")]
    public void A_broken_escape_is_refused(string text, string because) => Refused(text, because);

    [Theory]
    [InlineData("%2561", "a, twice")]
    [InlineData("%252e", "a dot, twice")]
    [InlineData("%2%35%32", "an escape that appears by decoding")]
    [InlineData("%25%36%31", "each of its characters escaped")]
    [InlineData("%25%32%35%36%31", "three times")]
    public void What_could_be_decoded_again_is_refused(string text, string because) => Refused(text, because);

    [Theory]
    [InlineData("%C0%AF", "an overlong slash")]
    [InlineData("%E0%80%AF", "an overlong slash in three bytes")]
    [InlineData("%C0%AE%C0%AE", "overlong dots")]
    [InlineData("%ED%A0%80", "a lone surrogate")]
    [InlineData("%F4%90%80%80", "beyond Unicode")]
    [InlineData("%FF", "no UTF-8 at all")]
    [InlineData("%C3", "half a character")]
    [InlineData("%E9", "Latin-1")]
    public void Bytes_that_are_not_UTF_8_are_refused(string text, string because) => Refused(text, because);

    [Theory]
    [InlineData("%00", "null")]
    [InlineData("a%0Ab", "line feed")]
    [InlineData("a%0D%0Ab", "a line of a header")]
    [InlineData("%09", "tab")]
    [InlineData("%7F", "delete")]
    [InlineData("%C2%85", "next line, of C1")]
    public void A_control_character_is_refused(string text, string because) => Refused(text, because);

    [Theory]
    [InlineData("é", "raw text beyond ASCII")]
    [InlineData("a b", "a raw space")]
    [InlineData("a\tb", "a raw tab")]
    [InlineData("\u007f", "a raw delete")]
    public void What_should_have_been_escaped_is_refused(string text, string because) => Refused(text, because);

    private static void Refused(string text, string because) => Assert.True(PercentText.Decode(text, plusIsSpace: true) is null, because);
}
