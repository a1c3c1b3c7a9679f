using Policies.Catalogs;

namespace Gateway.Tests.Catalogs;

/// <summary>A floor's reading of names and values as one would say it: every rule is asked about everything, in order.</summary>
internal sealed class PlainFloor(Floor floor)
{
    public string? RuleForName(string name) => RuleForWhole(name) ?? FirstRule(name.Split([.. "./>:．／：＞"]), RuleForWhole);

    public string? RuleFor(string value, bool namesItsSibling)
    {
        if (value.Length == 0)
            return null;
        var text = PlainNormalForm.OfValue(value);
        var decoded = Decoded(text);
        return (namesItsSibling ? RuleForName(text) : null)
            ?? (decoded.StartsWith("ext:", StringComparison.OrdinalIgnoreCase) ? RuleForName(decoded[4..]) : null)
            ?? RuleForCode(decoded, decoded.IndexOf('#', StringComparison.Ordinal))
            ?? FirstRule(decoded.Split([.. "&;|,=?\"\r\n"]), part =>
                RuleForCode(part, part.IndexOf('#', StringComparison.Ordinal)) ?? RuleForCode(part, part.LastIndexOf('#')))
            ?? RuleForIdentifier(text, isOfText: false)
            ?? (text.TrimStart() is ['{' or '[', ..] ? "floor/embedded-document" : null);
    }

    public string? RuleForText(string value)
    {
        var form = PlainNormalForm.OfText(value);
        return floor.Phrases.Rules.FirstOrDefault(rule => rule.Phrases.Any(phrase => form.Contains(phrase, StringComparison.Ordinal)))?.Rule
            ?? RuleForIdentifier(PlainNormalForm.OfValue(value), isOfText: true);
    }

    private string? RuleForWhole(string name)
    {
        var normal = PlainNormalForm.Of(name);
        return floor.Names.Rules.FirstOrDefault(rule => Protects(rule, normal))?.Rule;
    }

    private string? RuleForIdentifier(string text, bool isOfText)
    {
        var form = PlainNormalForm.OfText(text);
        return floor.Identifiers.FirstOrDefault(rule => rule.IsOfText == isOfText && rule.Pattern.IsMatch(text)
            && (rule.Near.Words.IsEmpty || rule.Near.Words.Any(word => form.Contains(word, StringComparison.Ordinal))))?.Rule;
    }

    private string? RuleForCode(string text, int hash)
    {
        if (hash < 0)
            return null;
        var list = PlainNormalForm.Of(text[..hash].Split('/')[^1]);
        var code = PlainNormalForm.Of(text[(hash + 1)..]);
        if (!list.EndsWith("descriptor", StringComparison.Ordinal) && !text.Contains("://", StringComparison.Ordinal))
            return null;
        return floor.Codes.Rules.FirstOrDefault(rule => rule.List == list && (rule.Codes.IsEmpty || rule.Codes.Contains(code)))?.Rule
            ?? RuleForWhole(list)
            ?? RuleForWhole(code);
    }

    private static string Decoded(string text) => !text.Contains('%', StringComparison.Ordinal)
        ? text
        : Uri.UnescapeDataString(Uri.UnescapeDataString(Uri.UnescapeDataString(text.Replace('+', ' '))));

    private static string? FirstRule(IEnumerable<string> parts, Func<string, string?> ruleFor) =>
        parts.Select(ruleFor).FirstOrDefault(rule => rule is not null);

    private static bool Protects(NameRule rule, string name) => !rule.Except.Contains(name)
        && (rule.Is.Contains(name)
            || rule.Contains.Any(part => name.Contains(part, StringComparison.Ordinal))
            || rule.Starts.Any(part => name.StartsWith(part, StringComparison.Ordinal))
            || rule.Ends.Any(part => name.EndsWith(part, StringComparison.Ordinal)));
}
