using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Policies.Language;

/// <summary>Makes nodes of the events of a YAML text.</summary>
internal sealed class TextNodeReader(IParser events)
{
    private readonly Dictionary<AnchorName, TextNode> _anchors = [];

    /// <summary>The root of each document of the text.</summary>
    /// <exception cref="YamlException">The text is not YAML, or says a key twice.</exception>
    public IReadOnlyList<TextNode> Roots()
    {
        var roots = new List<TextNode>();
        events.Consume<StreamStart>();
        while (events.TryConsume<DocumentStart>(out _))
        {
            roots.Add(Node());
            events.Consume<DocumentEnd>();
        }

        events.Consume<StreamEnd>();
        return roots;
    }

    private TextNode Node()
    {
        if (events.TryConsume<AnchorAlias>(out var alias))
        {
            return _anchors[alias.Value];
        }

        var start = events.Consume<NodeEvent>();
        var node = start switch
        {
            Scalar scalar => new TextNode(scalar.Start) { Text = scalar.Value },
            SequenceStart => new TextNode(start.Start) { Items = Items() },
            _ => new TextNode(start.Start) { Pairs = Pairs() },
        };
        if (!start.Anchor.IsEmpty)
        {
            _anchors[start.Anchor] = node;
        }

        return node;
    }

    private List<TextNode> Items()
    {
        var items = new List<TextNode>();
        while (!events.TryConsume<SequenceEnd>(out _))
        {
            items.Add(Node());
        }

        return items;
    }

    private List<KeyValuePair<TextNode, TextNode>> Pairs()
    {
        var pairs = new List<KeyValuePair<TextNode, TextNode>>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        while (!events.TryConsume<MappingEnd>(out _))
        {
            var key = Node();
            if (key.Text is { } name && !names.Add(name))
            {
                throw new YamlException(key.Start, key.Start, $"Duplicate key {name}");
            }

            pairs.Add(new(key, Node()));
        }

        return pairs;
    }
}
