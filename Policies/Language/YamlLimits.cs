using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Policies.Language;

/// <summary>Finds what the YAML reader would not survive, or would read in another way than it looks.</summary>
internal static class YamlLimits
{
    private const int MaxDepth = 40;

    /// <summary>The first such place and what is wrong there, or null.</summary>
    /// <exception cref="YamlException">The text is not YAML.</exception>
    public static Located<string>? Breach(PolicyText text) => Character(text) ?? Structure(text);

    /// <summary>A text is read no further than a NUL, and half a character has no spelling to compare.</summary>
    private static Located<string>? Character(PolicyText text)
    {
        for (var at = 0; at < text.Text.Length; at++)
        {
            if (char.IsSurrogatePair(text.Text, at))
            {
                at++;
            }
            else if (text.Text[at] == '\0' || char.IsSurrogate(text.Text[at]))
            {
                var before = text.Text.AsSpan(0, at);
                var place = new SourceSpan(text.File, before.Count('\n') + 1, at - before.LastIndexOf('\n'));
                return new("not text: a NUL or half a character stands here; save the file as UTF-8", place);
            }
        }

        return null;
    }

    /// <summary>The YAML reader descends by recursion: depth without end, also by an alias within its own anchor, would end the process.</summary>
    private static Located<string>? Structure(PolicyText text)
    {
        var parser = new Parser(new StringReader(text.Text));
        var open = new Stack<string?>();
        var anchors = new HashSet<string>(StringComparer.Ordinal);
        while (parser.MoveNext())
        {
            switch (parser.Current)
            {
                case AnchorAlias alias when open.Contains(alias.Value.Value):
                    return At(text, alias, $"`*{alias.Value.Value}` stands within itself");
                case AnchorAlias alias when !anchors.Contains(alias.Value.Value):
                    return At(text, alias, $"no `&{alias.Value.Value}` stands before `*{alias.Value.Value}`");
                case MappingStart or SequenceStart when open.Count == MaxDepth:
                    return At(text, parser.Current, $"nested deeper than {MaxDepth}");
                case MappingStart or SequenceStart:
                    open.Push(Anchor(parser.Current, anchors));
                    break;
                case Scalar:
                    Anchor(parser.Current, anchors);
                    break;
                case MappingEnd or SequenceEnd:
                    open.Pop();
                    break;
            }
        }

        return null;
    }

    private static string? Anchor(ParsingEvent start, HashSet<string> anchors)
    {
        if (((NodeEvent)start).Anchor is not { IsEmpty: false } anchor)
        {
            return null;
        }

        anchors.Add(anchor.Value);
        return anchor.Value;
    }

    private static Located<string> At(PolicyText text, ParsingEvent place, string message) =>
        new(message, new(text.File, place.Start.Line, place.Start.Column));
}
