using System.Globalization;
using System.Text;
using Policies.Catalogs;

namespace Gateway.Tests.Catalogs;

public sealed class PlainTextTests
{
    private static readonly char[] Plain =
        [.. PlainText.Ranges.SelectMany(range => Enumerable.Range(range.First, range.Last - range.First + 1)).Select(unit => (char)unit)];

    [Fact]
    public void Plain_characters_tell_nothing_when_they_are_folded() => Assert.All(Plain, plain =>
    {
        foreach (var unit in plain.ToString().Normalize(NormalizationForm.FormKC))
        {
            Assert.DoesNotContain(unit, "#%{[extEXT:0123456789");
            Assert.False(char.IsWhiteSpace(unit) || char.IsDigit(unit));
            Assert.NotEqual(UnicodeCategory.Format, char.GetUnicodeCategory(unit));
            Assert.DoesNotContain(char.ToUpperInvariant(unit), "EXT");
        }
    });

    [Fact]
    public void Plain_characters_leave_their_neighbours_alone() => Assert.All(Plain, plain =>
    {
        var alone = plain.ToString().Normalize(NormalizationForm.FormKC);
        foreach (var neighbour in Enumerable.Range(0, 128).Select(unit => (char)unit).Concat(Plain.Where((_, i) => i % 13 == 0)))
        {
            var folded = neighbour.ToString().Normalize(NormalizationForm.FormKC);
            Assert.Equal(folded + alone, $"{neighbour}{plain}".Normalize(NormalizationForm.FormKC));
            Assert.Equal(alone + folded, $"{plain}{neighbour}".Normalize(NormalizationForm.FormKC));
        }
    });

    [Fact]
    public void No_plain_character_begins_or_ends_a_number() => Assert.All(Plain, plain =>
    {
        foreach (var value in new[] { $"{plain}", $"{plain}ext:visa", $"e{plain}t:visa", $"N00{plain}12345678", $"N001234567{plain}" })
            Assert.Null(new PlainFloor(ShippedFloor.Whole).RuleFor(value, namesItsSibling: false));
    });

    [Theory]
    [InlineData("José García–Müller, “Zoë” O’Brien ŁÓDŹ Ǆ ẞ", true)]
    [InlineData("x²", false)]
    [InlineData("x\u00ad", false)]
    [InlineData("x\u00a0", false)]
    [InlineData("e\u0301", false)]
    [InlineData("Ｎ", false)]
    [InlineData("сіtіzеn", false)]
    [InlineData("\ud800", false)]
    [InlineData("😀", false)]
    [InlineData("", true)]
    public void Only_text_of_plain_characters_is_plain(string text, bool isPlain) => Assert.Equal(isPlain, PlainText.Is(text));
}
