using System.Buffers;
using System.Text;

namespace Policies.Catalogs;

/// <summary>Finds the codes in a value, and asks the rules about each: about a list and its code, and about the names of both.</summary>
internal sealed class CodeReading(NameRules names, CodeRules codes)
{
    /// <summary>What a code begins with that a standard did not foresee, as in OneRoster.</summary>
    public const string Extension = "ext:";

    private static readonly SearchValues<char> Ends = SearchValues.Create("&;|,=?\"\r\n");

    /// <summary>The first rule that protects a code in a value, or null.</summary>
    public string? RuleFor(ReadOnlySpan<char> value)
    {
        var text = PercentForm.Decoded(value);
        if (BeginsExtension(text) && names.RuleForName(text[Extension.Length..]) is { } extension)
            return extension;
        var hash = text.IndexOf('#');
        return hash < 0 ? null : RuleForFirst(text) ?? (text.ContainsAny(Ends) || text.LastIndexOf('#') > hash ? RuleForParts(text) : null);
    }

    public static bool BeginsExtension(ReadOnlySpan<char> text) => text.StartsWith(Extension, StringComparison.OrdinalIgnoreCase);

    // In a link a code has more behind it, and there may be several.
    private string? RuleForParts(ReadOnlySpan<char> text)
    {
        foreach (var range in text.SplitAny(Ends))
        {
            if ((RuleForFirst(text[range]) ?? RuleForLast(text[range])) is { } rule)
                return rule;
        }

        return null;
    }

    private string? RuleForFirst(ReadOnlySpan<char> text) =>
        CodeValue.TryParse(text, stackalloc char[NameRules.Room], out var code) ? RuleForCode(code) : null;

    private string? RuleForLast(ReadOnlySpan<char> text) =>
        CodeValue.TryParseLast(text, stackalloc char[NameRules.Room], out var code) ? RuleForCode(code) : null;

    private string? RuleForCode(CodeValue code) => codes.RuleFor(code) ?? RuleForForm(code.List) ?? RuleForForm(code.Code);

    // Beyond ASCII the form of a form is not relied on to be itself.
    private string? RuleForForm(ReadOnlySpan<char> form) => names.RuleFor(Ascii.IsValid(form) ? form : NormalForm.Of(form));
}
