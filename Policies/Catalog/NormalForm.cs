using System.Text;

namespace Policies.Catalogs;

/// <summary>
/// The form in which names are compared, so that one name has one spelling: compatibility characters folded (NFKC, Unicode
/// Annex 15), case folded, accents, separators and invisible characters dropped. <c>Ｖisa_Type</c> becomes <c>visatype</c>.
/// </summary>
public static class NormalForm
{
    static NormalForm()
    {
        // Without ICU the runtime's normalisation quietly does nothing, and a full-width name would pass.
        if ("Ｖ".Normalize(NormalizationForm.FormKC) != "V")
        {
            throw new InvalidOperationException(
                "Unicode normalisation is not available: install libicu and do not set DOTNET_SYSTEM_GLOBALIZATION_INVARIANT");
        }
    }

    /// <summary>The normal form of a name. Ill-formed text has none and throws.</summary>
    /// <exception cref="ArgumentException">The text holds a lone surrogate.</exception>
    public static string Of(ReadOnlySpan<char> name)
    {
        var folded = new string(name).Normalize(NormalizationForm.FormKD).ToLowerInvariant().Normalize(NormalizationForm.FormKD);
        var form = new StringBuilder(folded.Length);
        foreach (var rune in folded.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
            {
                form.Append(Skeleton(rune));
            }
        }

        return form.ToString();
    }

    /// <summary>Letters that look like Latin ones and are used in their place.</summary>
    private static Rune Skeleton(Rune rune) => rune.Value switch
    {
        'а' => new('a'),
        'с' => new('c'),
        'е' => new('e'),
        'і' or 'ı' or 'ι' => new('i'),
        'о' or 'ο' => new('o'),
        'р' or 'ρ' => new('p'),
        'ѕ' or 'ſ' => new('s'),
        'т' or 'τ' => new('t'),
        'ν' or 'ѵ' => new('v'),
        'х' or 'χ' => new('x'),
        'у' => new('y'),
        'м' => new('m'),
        'α' => new('a'),
        'ѡ' => new('w'),
        _ => rune,
    };
}
