using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Gateway.Tests.Catalogs;

/// <summary>The normal form as one would say it, without a short cut for any kind of text.</summary>
internal static class PlainNormalForm
{
    private const string Lookalikes =
        "аa αa ɑa сc ԁd ɡg һh јj еe іi ıi ιi ɩi оo οo рp ρp ѕs ſs тt τt νv ѵv хx χx уy мm ԝw ѡw";

    private static readonly Dictionary<Rune, Rune> Skeletons = Lookalikes.Split(' ')
        .Select(pair => pair.EnumerateRunes().ToList()).ToDictionary(pair => pair[0], pair => pair[1]);

    public static string Of(string name) => string.Concat(
        Characters(name).Normalize(NormalizationForm.FormKD).ToLowerInvariant().Normalize(NormalizationForm.FormKD).EnumerateRunes()
            .Where(rune => Rune.IsLetterOrDigit(rune) && !IsInvisible(rune))
            .Select(rune => Skeletons.GetValueOrDefault(rune, rune)));

    public static string OfValue(string value) =>
        string.Concat(Characters(value).Normalize(NormalizationForm.FormKC).EnumerateRunes().Where(rune => !IsInvisible(rune)));

    /// <summary>Words with one space before and after each; initials that are joined by marks and no white space are one word.</summary>
    public static string OfText(string text)
    {
        var units = string.Concat(Characters(text).Normalize(NormalizationForm.FormKD).ToLowerInvariant().Normalize(NormalizationForm.FormKD).EnumerateRunes()
            .Where(rune => !IsInvisible(rune) && Rune.GetUnicodeCategory(rune)
                is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark))
            .Select(rune => Rune.IsLetterOrDigit(rune) ? Skeletons.GetValueOrDefault(rune, rune) : new Rune(Rune.IsWhiteSpace(rune) ? ' ' : '.')));
        var words = Regex.Replace($" {units} ", "[ .]+", ends => ends.Value.Contains(' ', StringComparison.Ordinal) ? " " : ".");
        return Regex.Replace(words, @"(?<=[ .]\p{L})\.(?=\p{L}[ .])", "").Replace('.', ' ');
    }

    private static string Characters(string text) => string.Concat(text.EnumerateRunes().Where(rune => !IsNone(rune.Value)));

    private static bool IsNone(int value) => (value & 0xFFFE) == 0xFFFE || (value >= 0xFDD0 && value <= 0xFDEF);

    private static bool IsInvisible(Rune rune) => Rune.GetUnicodeCategory(rune) == UnicodeCategory.Format || rune.Value
        is 0x034F or 0x115F or 0x1160 or 0x17B4 or 0x17B5 or 0x3164 or 0xFFA0
        or (>= 0x180B and <= 0x180F) or (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0000 and <= 0xE0FFF);
}
