using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace Policies.Language.Print;

/// <summary>Puts YAML together. What is empty or has its usual value is left out.</summary>
internal static class YamlNodes
{
    public static YamlMappingNode With(this YamlMappingNode map, string key, string? text)
    {
        if (text is not null)
        {
            map.Add(key, text);
        }

        return map;
    }

    public static YamlMappingNode With(this YamlMappingNode map, string key, bool flag) => flag ? map.With(key, "true") : map;

    public static YamlMappingNode With(this YamlMappingNode map, string key, IReadOnlyCollection<string> texts)
    {
        if (texts.Count > 0)
        {
            map.Add(key, new YamlSequenceNode(texts.Select(text => new YamlScalarNode(text))) { Style = SequenceStyle.Flow });
        }

        return map;
    }

    public static YamlMappingNode With(this YamlMappingNode map, string key, IEnumerable<YamlMappingNode> items)
    {
        var list = new YamlSequenceNode(items);
        if (list.Children.Count > 0)
        {
            map.Add(key, list);
        }

        return map;
    }

    public static YamlMappingNode With(this YamlMappingNode map, string key, YamlMappingNode inner)
    {
        if (inner.Children.Count > 0)
        {
            map.Add(key, inner);
        }

        return map;
    }

    public static YamlMappingNode Map<T>(IEnumerable<T> items, Func<T, string> key, Func<T, YamlNode> value) =>
        new(items.OrderBy(key, StringComparer.Ordinal).Select(item => KeyValuePair.Create((YamlNode)new YamlScalarNode(key(item)), value(item))));

    public static string Text(YamlMappingNode root)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        new YamlStream(new YamlDocument(root)).Save(writer, assignAnchors: false);
        var text = writer.ToString();
        return text.EndsWith("...\n", StringComparison.Ordinal) ? text[..^4] : text;
    }
}
