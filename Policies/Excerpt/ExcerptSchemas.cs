using Policies.Language.OpenApi;
using YamlDotNet.RepresentationModel;

namespace Policies.Excerpt;

/// <summary>Copies schemas as far as they describe what is granted, in the way <see cref="ApiSchemas"/> reads them.</summary>
internal sealed class ExcerptSchemas(ApiPointers pointers, ExcerptText text, ExcerptComponents components)
{
    private static readonly string[] Parts = ["allOf", "oneOf", "anyOf"];

    private static readonly string[] Facets =
    [
        "type", "format", "nullable", "minLength", "maxLength", "minimum", "maximum", "multipleOf", "minItems", "maxItems", "uniqueItems", "deprecated",
    ];

    /// <param name="schema">The schema.</param>
    /// <param name="granted">What is granted of what it describes.</param>
    /// <param name="name">What it is called where it stands.</param>
    public YamlMappingNode Copy(YamlNode schema, GrantTree granted, string name)
    {
        if (ApiPointers.Of(schema) is { } pointer)
        {
            return components.To(pointer, granted.Key, () => Described(pointers.Follow(schema), granted, pointer[(pointer.LastIndexOf('/') + 1)..]));
        }

        return Described(schema, granted, name);
    }

    private YamlMappingNode Described(YamlNode? node, GrantTree granted, string name)
    {
        var copy = new YamlMappingNode();
        if (node is not YamlMappingNode schema)
        {
            return copy;
        }

        ExcerptText.Copy(schema, copy, Facets);
        text.CopyWords(schema, copy, "title", "description");
        if (schema.Get("items") is { } items)
        {
            copy.Add("items", Copy(items, granted, name));
            return copy;
        }

        if (granted.IsLeaf)
        {
            text.CopyEnum(schema, copy, name);
        }

        CopyMembers(schema, copy, granted);
        CopyParts(schema, copy, granted, name);
        return copy;
    }

    private void CopyMembers(YamlMappingNode schema, YamlMappingNode copy, GrantTree granted)
    {
        var members = new YamlMappingNode();
        foreach (var (name, member) in schema.Mapping("properties")?.Entries() ?? [])
        {
            if (granted.Members.TryGetValue(name, out var below))
            {
                members.Add(name, Copy(member, below, name));
            }
        }

        if (members.Children.Count > 0)
        {
            copy.Add("properties", members);
        }

        var required = (schema.Sequence("required")?.Children ?? []).OfType<YamlScalarNode>().Select(name => name.Value!).Where(granted.Members.ContainsKey).ToList();
        if (required.Count > 0)
        {
            copy.Add("required", new YamlSequenceNode(required.Select(name => new YamlScalarNode(name))));
        }
    }

    private void CopyParts(YamlMappingNode schema, YamlMappingNode copy, GrantTree granted, string name)
    {
        foreach (var part in Parts)
        {
            if (schema.Sequence(part) is { Children.Count: > 0 } choices)
            {
                copy.Add(part, new YamlSequenceNode(choices.Children.Select(choice => Copy(choice, granted, name))));
            }
        }
    }
}
