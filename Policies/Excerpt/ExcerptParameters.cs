using Policies.Language.OpenApi;
using YamlDotNet.RepresentationModel;

namespace Policies.Excerpt;

/// <summary>Copies the parameters of an operation that may be used, and what the path itself needs.</summary>
internal sealed class ExcerptParameters(ApiPointers pointers, ExcerptText text, ExcerptSchemas schemas, ExcerptComponents components)
{
    // What an operation says of a parameter goes before what its path says.
    public IEnumerable<YamlMappingNode> Copy(YamlMappingNode path, YamlMappingNode operation, IReadOnlySet<string> askable) =>
        from place in (operation.Sequence("parameters")?.Children ?? []).Concat(path.Sequence("parameters")?.Children ?? [])
            .DistinctBy(place => (pointers.Follow(place) as YamlMappingNode) is { } one ? (one.Text("in"), one.Text("name")) : default)
        let parameter = pointers.Follow(place) as YamlMappingNode
        where parameter?.Text("in") switch { "path" => true, "query" => askable.Contains(parameter.Text("name") ?? ""), _ => false }
        select ApiPointers.Of(place) is { } pointer ? components.To(pointer, "", () => Copy(parameter)) : Copy(parameter);

    private YamlMappingNode Copy(YamlMappingNode parameter)
    {
        var copy = new YamlMappingNode();
        ExcerptText.Copy(parameter, copy, "name", "in", "required", "style", "explode");
        text.CopyWords(parameter, copy, "description");
        if (parameter.Get("schema") is { } schema)
        {
            copy.Add("schema", schemas.Copy(schema, GrantTree.Leaf, parameter.Text("name") ?? ""));
        }

        return copy;
    }
}
