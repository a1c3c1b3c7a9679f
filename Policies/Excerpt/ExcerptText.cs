using Policies.Catalogs;
using Policies.Language.OpenApi;
using YamlDotNet.RepresentationModel;

namespace Policies.Excerpt;

/// <summary>Copies single values. What is not asked for by its key, examples and extensions among it, is not copied.</summary>
internal sealed class ExcerptText(Floor floor, WithheldWords withheld)
{
    /// <summary>Values that are no words: numbers, flags, the names of types.</summary>
    public static void Copy(YamlMappingNode from, YamlMappingNode to, params ReadOnlySpan<string> keys)
    {
        foreach (var key in keys)
        {
            if (from.Get(key) is { } value && Plain(value) is { } copy)
            {
                to.Add(key, copy);
            }
        }
    }

    /// <summary>Words for people, unless they speak of what is withheld.</summary>
    public void CopyWords(YamlMappingNode from, YamlMappingNode to, params ReadOnlySpan<string> keys)
    {
        foreach (var key in keys)
        {
            if (from.Get(key) is YamlScalarNode { Value: { Length: > 0 } words } && !withheld.AreIn(words))
            {
                to.Add(key, new YamlScalarNode(words));
            }
        }
    }

    /// <summary>The values of an enumeration that the floor does not protect; bare codes are judged as codes of the list they stand in.</summary>
    public void CopyEnum(YamlMappingNode from, YamlMappingNode to, string list)
    {
        var values = (from.Sequence("enum")?.Children ?? []).OfType<YamlScalarNode>().Where(value => !IsProtected(value.Value ?? "", list)).Select(Scalar).ToList();
        if (values.Count > 0)
        {
            to.Add("enum", new YamlSequenceNode(values));
        }
    }

    public bool Speaks(string words) => withheld.AreIn(words);

    private bool IsProtected(string value, string list) =>
        floor.RuleFor(value, namesItsSibling: true) is not null
        || floor.RuleFor($"uri://example.org/{list}#{value}", namesItsSibling: false) is not null
        || floor.RuleFor($"uri://example.org/{list}Descriptor#{value}", namesItsSibling: false) is not null;

    private static YamlNode? Plain(YamlNode value) => value switch
    {
        YamlScalarNode scalar => Scalar(scalar),
        YamlSequenceNode list => new YamlSequenceNode(list.Children.OfType<YamlScalarNode>().Select(Scalar)),
        _ => null,
    };

    private static YamlNode Scalar(YamlScalarNode scalar) => new YamlScalarNode(scalar.Value) { Style = scalar.Style };
}
