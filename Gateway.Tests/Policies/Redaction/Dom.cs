using System.Globalization;
using System.Text;

namespace Gateway.Tests.Redaction;

/// <summary>A JSON value with its parent, its members in order and its scalars as written. Reads valid documents only.</summary>
internal sealed class Dom
{
    /// <summary>One of <c>{ [ " 0</c>, or the first letter of true, false and null.</summary>
    public char Kind { get; private init; }
    public string Raw { get; private init; } = "";
    public Dom? Parent { get; private init; }
    public List<(string Raw, Dom Value)> Members { get; } = [];
    public List<Dom> Items { get; } = [];

    public bool IsObject => Kind == '{';
    public bool IsArray => Kind == '[';
    public string Text => Kind == '"' ? Unescape(Raw) : Raw;

    public IEnumerable<Dom> SelfAndAncestors
    {
        get
        {
            for (var node = this; node is not null; node = node.Parent)
                yield return node;
        }
    }

    public static Dom Parse(string document) => Parse(Tokens(document), null);

    public static string Unescape(string raw)
    {
        var text = new StringBuilder();
        for (var i = 1; i < raw.Length - 1; i++)
        {
            if (raw[i] != '\\')
            {
                text.Append(raw[i]);
                continue;
            }

            var escape = raw[++i];
            text.Append(escape == 'u' ? (char)int.Parse(raw.AsSpan(i + 1, 4), NumberStyles.HexNumber, null) : "\"\\/\b\f\n\r\t"["\"\\/bfnrt".IndexOf(escape)]);
            i += escape == 'u' ? 4 : 0;
        }

        return text.ToString();
    }

    /// <summary>The tokens of a document, without white space.</summary>
    public static Queue<string> Tokens(string document)
    {
        var tokens = new Queue<string>();
        for (int i = 0, start = 0; i < document.Length; start = i)
        {
            if (document[i++] == '"')
            {
                while (document[i++] != '"')
                    i += document[i - 1] == '\\' ? 1 : 0;
            }
            else if (!"{}[]:, \n\r\t".Contains(document[start], StringComparison.Ordinal))
            {
                while (i < document.Length && !"}], \n\r\t".Contains(document[i], StringComparison.Ordinal))
                    i++;
            }

            if (!char.IsWhiteSpace(document[start]))
                tokens.Enqueue(document[start..i]);
        }

        return tokens;
    }

    private static Dom Parse(Queue<string> tokens, Dom? parent)
    {
        var token = tokens.Dequeue();
        var first = char.IsAsciiDigit(token[0]) || token[0] == '-' ? '0' : token[0];
        var node = new Dom { Kind = first, Raw = token, Parent = parent };
        while (node.IsObject && tokens.Peek() != "}")
        {
            var name = tokens.Dequeue();
            tokens.Dequeue();
            node.Members.Add((name, Parse(tokens, node)));
            SkipComma(tokens);
        }

        while (node.IsArray && tokens.Peek() != "]")
        {
            node.Items.Add(Parse(tokens, node));
            SkipComma(tokens);
        }

        if (node.IsObject || node.IsArray)
            tokens.Dequeue();
        return node;
    }

    private static void SkipComma(Queue<string> tokens)
    {
        if (tokens.Peek() == ",")
            tokens.Dequeue();
    }
}
