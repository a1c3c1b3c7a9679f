using Policies.Catalogs;

namespace Gateway.Tests.Catalogs;

/// <summary>A floor's reading of names and values as one would say it: every rule is asked about everything, in order.</summary>
internal sealed class PlainFloor(Floor floor)
{
    public string? RuleForName(string name)
    {
        var normal = PlainNormalForm.Of(name);
        return floor.Names.Rules.FirstOrDefault(rule => Protects(rule, normal))?.Rule;
    }

    public string? RuleFor(string value, bool namesItsSibling)
    {
        if (value.Length == 0)
            return null;
        var text = PlainNormalForm.OfValue(value);
        return (namesItsSibling ? RuleForName(text) : null)
            ?? (text.StartsWith("ext:", StringComparison.OrdinalIgnoreCase) ? RuleForName(text[4..]) : null)
            ?? RuleForCode(text.Contains('%', StringComparison.Ordinal) ? Uri.UnescapeDataString(text.Replace('+', ' ')) : text)
            ?? floor.Identifiers.FirstOrDefault(rule => rule.Pattern.IsMatch(text))?.Rule
            ?? (text.TrimStart() is ['{' or '[', ..] ? "floor/embedded-document" : null);
    }

    private string? RuleForCode(string text)
    {
        if (text.Split('#', 2) is not [var before, var after])
            return null;
        var list = PlainNormalForm.Of(before.Split('/')[^1]);
        var code = PlainNormalForm.Of(after);
        if (!list.EndsWith("descriptor", StringComparison.Ordinal) && !text.Contains("://", StringComparison.Ordinal))
            return null;
        return floor.Codes.Rules.FirstOrDefault(rule => rule.List == list && (rule.Codes.IsEmpty || rule.Codes.Contains(code)))?.Rule
            ?? RuleForName(list)
            ?? RuleForName(code);
    }

    private static bool Protects(NameRule rule, string name) => !rule.Except.Contains(name)
        && (rule.Is.Contains(name)
            || rule.Contains.Any(part => name.Contains(part, StringComparison.Ordinal))
            || rule.Starts.Any(part => name.StartsWith(part, StringComparison.Ordinal))
            || rule.Ends.Any(part => name.EndsWith(part, StringComparison.Ordinal)));
}
