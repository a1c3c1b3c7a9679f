using YamlDotNet.RepresentationModel;

namespace Policies.Language.OpenApi;

/// <summary>Looks into YAML without complaint: what is not there, or is not of the kind asked for, is null.</summary>
internal static class ApiNodes
{
    public static YamlNode? Get(this YamlMappingNode node, string key) => node.Children.TryGetValue(new YamlScalarNode(key), out var value) ? value : null;

    public static YamlMappingNode? Mapping(this YamlMappingNode node, string key) => node.Get(key) as YamlMappingNode;

    public static YamlSequenceNode? Sequence(this YamlMappingNode node, string key) => node.Get(key) as YamlSequenceNode;

    public static string? Text(this YamlMappingNode node, string key) => (node.Get(key) as YamlScalarNode)?.Value;

    /// <summary>What is named by plain text.</summary>
    public static IEnumerable<(string Key, YamlNode Value)> Entries(this YamlMappingNode node) =>
        node.Children.Where(pair => pair.Key is YamlScalarNode { Value: not null }).Select(pair => (((YamlScalarNode)pair.Key).Value!, pair.Value));

    public static SourceSpan At(this YamlNode node, string file) => new(file, node.Start.Line, node.Start.Column);
}
