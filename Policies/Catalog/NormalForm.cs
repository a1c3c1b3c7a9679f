using System.Globalization;
using System.Text;

namespace Policies.Catalogs;

/// <summary>
/// The form in which names are compared, so that one name has one spelling: compatibility characters folded (NFKC, Unicode
/// Annex 15), case folded, accents, separators and invisible characters dropped. <c>Ｖisa_Type</c> becomes <c>visatype</c>.
/// </summary>
public static class NormalForm
{
    private const int MostOnStack = 128;

    static NormalForm()
    {
        // Without ICU the runtime's normalisation quietly does nothing, and a full-width name would pass.
        if ("Ｖ".Normalize(NormalizationForm.FormKC) != "V")
        {
            throw new InvalidOperationException(
                "Unicode normalisation is not available: install libicu and do not set DOTNET_SYSTEM_GLOBALIZATION_INVARIANT");
        }
    }

    /// <summary>The normal form of a name. Half a character is dropped like an invisible one.</summary>
    public static string Of(ReadOnlySpan<char> name) => Ascii.IsValid(name)
        ? OfAscii(name, name.Length <= MostOnStack ? stackalloc char[MostOnStack] : new char[name.Length]).ToString()
        : OfAny(name);

    /// <summary>The normal form of a name, without new memory when it is ASCII and there is room.</summary>
    internal static ReadOnlySpan<char> Of(ReadOnlySpan<char> name, Span<char> room) =>
        name.Length <= room.Length && Ascii.IsValid(name) ? OfAscii(name, room) : Of(name);

    private static ReadOnlySpan<char> OfAscii(ReadOnlySpan<char> name, Span<char> room)
    {
        var length = 0;
        foreach (var unit in name)
        {
            // This bit makes capitals small; small letters and digits have it.
            if (char.IsAsciiLetterOrDigit(unit))
                room[length++] = (char)(unit | 0x20);
        }

        return room[..length];
    }

    private static string OfAny(ReadOnlySpan<char> name)
    {
        var folded = Folded(name);
        var form = new StringBuilder(folded.Length);
        foreach (var rune in folded.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune) && !IsInvisible(rune))
            {
                form.Append(Skeleton(rune));
            }
        }

        return form.ToString();
    }

    /// <summary>Compatibility characters and letter case folded, accents on their own.</summary>
    internal static string Folded(ReadOnlySpan<char> text) =>
        WellFormed(text).Normalize(NormalizationForm.FormKD).ToLowerInvariant().Normalize(NormalizationForm.FormKD);

    /// <summary>A value with compatibility characters folded and invisible ones dropped: its letters and digits stand side by side.</summary>
    internal static string OfValue(ReadOnlySpan<char> value)
    {
        if (Ascii.IsValid(value))
        {
            return value.ToString();
        }

        var folded = WellFormed(value).Normalize(NormalizationForm.FormKC);
        var form = new StringBuilder(folded.Length);
        foreach (var rune in folded.EnumerateRunes())
        {
            if (!IsInvisible(rune))
            {
                form.Append(rune);
            }
        }

        return form.ToString();
    }

    /// <summary>The text without what cannot be normalised: half characters, and code points that are none.</summary>
    private static string WellFormed(ReadOnlySpan<char> text)
    {
        var form = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if ((rune.Value & 0xFFFE) != 0xFFFE && rune.Value is (< 0xFDD0 or > 0xFDEF))
            {
                form.Append(rune);
            }
        }

        return form.ToString();
    }

    /// <summary>Characters that show nothing: category Cf, and Default_Ignorable_Code_Point among letters and marks (Unicode).</summary>
    internal static bool IsInvisible(Rune rune) =>
        Rune.GetUnicodeCategory(rune) == UnicodeCategory.Format
        || rune.Value is 0x034F or 0x115F or 0x1160 or 0x17B4 or 0x17B5 or (>= 0x180B and <= 0x180F) or 0x3164 or 0xFFA0
            or (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0000 and <= 0xE0FFF);

    /// <summary>Letters that look like Latin ones and are used in their place.</summary>
    internal static Rune Skeleton(Rune rune) => rune.Value switch
    {
        'а' or 'α' or 'ɑ' => new('a'),
        'с' => new('c'),
        'ԁ' => new('d'),
        'ɡ' => new('g'),
        'һ' => new('h'),
        'ј' => new('j'),
        'е' => new('e'),
        'і' or 'ı' or 'ι' or 'ɩ' => new('i'),
        'о' or 'ο' => new('o'),
        'р' or 'ρ' => new('p'),
        'ѕ' or 'ſ' => new('s'),
        'т' or 'τ' => new('t'),
        'ν' or 'ѵ' => new('v'),
        'х' or 'χ' => new('x'),
        'у' => new('y'),
        'м' => new('m'),
        'ԝ' or 'ѡ' => new('w'),
        _ => rune,
    };
}
