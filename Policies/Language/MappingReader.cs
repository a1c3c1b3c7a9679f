namespace Policies.Language;

/// <summary>Reads one YAML mapping key by key; a key nobody asked for is an error, reported by <see cref="Close"/>.</summary>
internal sealed class MappingReader
{
    private readonly string _file;
    private readonly TextNode _node;
    private readonly FindingList _findings;
    private readonly Dictionary<string, (TextNode Key, TextNode Value)> _left = new(StringComparer.Ordinal);
    private readonly List<string> _known = [];

    public MappingReader(string file, TextNode node, FindingList findings)
    {
        _file = file;
        _node = node;
        _findings = findings;
        At = Span(node);
        foreach (var (key, value) in node.Pairs!)
        {
            if (key.Text is { } name)
            {
                _left[name] = (key, value);
            }
            else
            {
                findings.Error(Span(key), "a key must be plain text");
            }
        }
    }

    public SourceSpan At { get; }

    /// <summary>The keys not yet read, in document order.</summary>
    public IReadOnlyList<string> Keys => [.. _left.Keys];

    /// <summary>A reader of the same mapping with nothing read yet, for a part that is used in several places.</summary>
    public MappingReader Again() => new(_file, _node, _findings);

    /// <summary>The key is there and holds plain text.</summary>
    public bool IsText(string key) => _left.TryGetValue(key, out var pair) && pair.Value.Text is not null;

    public bool Has(string key) => _left.ContainsKey(key);

    public Located<string>? Text(string key) =>
        Take(key) is not { } value ? null : value.Text is { } text ? new(text, Span(value)) : Wrong<string>(value, key, "text");

    /// <summary>Text that must be there and not be blank.</summary>
    public Located<string>? RequiredText(string key)
    {
        if (!Has(key))
        {
            _known.Add(key);
            _findings.Error(At, $"`{key}` is missing");
            return null;
        }

        var text = Text(key);
        if (text is not { } located || !string.IsNullOrWhiteSpace(located.Value))
        {
            return text;
        }

        _findings.Error(located.At, $"`{key}` is empty");
        return null;
    }

    public bool Flag(string key)
    {
        var text = Text(key);
        if (text is { } located && located.Value is not ("true" or "false"))
        {
            _findings.Error(located.At, $"`{key}` must be true or false");
        }

        return text?.Value == "true";
    }

    /// <summary>A list of texts; a single text counts as a list of one; nothing counts as an empty list.</summary>
    public IReadOnlyList<Located<string>> Texts(string key) => Take(key) switch
    {
        null => [],
        { Text: { } text } node => [new(text, Span(node))],
        { Items: { } items } => [.. items.Select(item => Item(item, key)).OfType<Located<string>>()],
        var other => Wrong<string>(other, key, "a list of texts") is null ? [] : [],
    };

    public MappingReader? Mapping(string key) =>
        Take(key) is not { } value ? null : value.Pairs is not null ? new(_file, value, _findings) : Wrong<MappingReader>(value, key, "a mapping")?.Value;

    /// <summary>Texts by name, none of them blank; nothing counts as none.</summary>
    public Dictionary<string, Located<string>> NamedTexts(string key) => Mapping(key) is not { } map ? [] : map.Keys
        .Select(name => (name, text: map.RequiredText(name)))
        .Where(pair => pair.text is not null)
        .ToDictionary(pair => pair.name, pair => pair.text!.Value, StringComparer.Ordinal);

    public IReadOnlyList<MappingReader> Mappings(string key)
    {
        switch (Take(key))
        {
            case null:
                return [];
            case { Items: { } items }:
                foreach (var stray in items.Where(item => item.Pairs is null))
                {
                    _findings.Error(Span(stray), $"each item of `{key}` must be a mapping");
                }

                return [.. items.Where(item => item.Pairs is not null).Select(item => new MappingReader(_file, item, _findings))];
            case var other:
                Wrong<MappingReader>(other, key, "a list of mappings");
                return [];
        }
    }

    /// <summary>Reports each key that was not read, and the keys that would have been.</summary>
    public void Close()
    {
        foreach (var (name, (key, _)) in _left)
        {
            _findings.Error(Span(key), $"unknown key `{name}`{NearestName.Hint(name, _known)}; there are: {string.Join(", ", _known.Distinct(StringComparer.Ordinal))}");
        }
    }

    private TextNode? Take(string key)
    {
        _known.Add(key);
        return _left.Remove(key, out var pair) ? pair.Value : null;
    }

    private Located<string>? Item(TextNode node, string key) =>
        node.Text is { } text ? new(text, Span(node)) : Wrong<string>(node, key, "a list of texts");

    private Located<T>? Wrong<T>(TextNode node, string key, string expected)
    {
        _findings.Error(Span(node), $"`{key}` must be {expected}");
        return null;
    }

    private SourceSpan Span(TextNode node) => new(_file, node.Start.Line, node.Start.Column);
}
