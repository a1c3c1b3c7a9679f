using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Policies.Language;

/// <summary>
/// Hands on YAML event by event and stops before what its reader would not survive, or would read in another way than it looks: the
/// reader descends by recursion, so depth without end, also by an alias within its own anchor, would end the process.
/// </summary>
internal sealed class YamlLimits(PolicyText text) : IParser
{
    private const int MaxDepth = 40;

    private readonly Parser _events = new(new StringReader(text.Text));
    private readonly Stack<string?> _open = [];
    private readonly HashSet<string> _anchors = new(StringComparer.Ordinal);

    public ParsingEvent? Current => _events.Current;

    /// <summary>Where a text is stopped, and why; null while it may go on.</summary>
    public Located<string>? Breach { get; private set; }

    /// <summary>A text is read no further than a NUL, and half a character has no spelling to compare.</summary>
    public static Located<string>? BadCharacter(PolicyText text)
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

    /// <exception cref="YamlException">The text is not YAML, or is stopped: <see cref="Breach"/> says which.</exception>
    public bool MoveNext()
    {
        if (!_events.MoveNext())
        {
            return false;
        }

        switch (Current)
        {
            case AnchorAlias alias when _open.Contains(alias.Value.Value):
                throw Stop($"`*{alias.Value.Value}` stands within itself");
            case AnchorAlias alias when !_anchors.Contains(alias.Value.Value):
                throw Stop($"no `&{alias.Value.Value}` stands before `*{alias.Value.Value}`");
            case MappingStart or SequenceStart when _open.Count == MaxDepth:
                throw Stop($"nested deeper than {MaxDepth}");
            case MappingStart or SequenceStart:
                _open.Push(Anchor((NodeEvent)Current));
                break;
            case Scalar scalar:
                Anchor(scalar);
                break;
            case MappingEnd or SequenceEnd:
                _open.Pop();
                break;
        }

        return true;
    }

    private string? Anchor(NodeEvent node)
    {
        if (node.Anchor is not { IsEmpty: false } anchor)
        {
            return null;
        }

        _anchors.Add(anchor.Value);
        return anchor.Value;
    }

    private YamlException Stop(string message)
    {
        Breach = new(message, new(text.File, Current!.Start.Line, Current.Start.Column));
        return new(Current.Start, Current.End, message);
    }
}
