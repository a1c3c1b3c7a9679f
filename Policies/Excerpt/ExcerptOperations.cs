using Policies.Language.OpenApi;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Policies.Excerpt;

/// <summary>Copies GET operations: their good answer, the parameters that may be used, and what the path itself needs.</summary>
internal sealed class ExcerptOperations(ApiPointers pointers, ExcerptText text, ExcerptSchemas schemas, ExcerptComponents parameters)
{
    /// <param name="path">The path's own node.</param>
    /// <param name="granted">What of the answer leaves.</param>
    /// <param name="askable">Names of the query parameters that may be used.</param>
    public YamlMappingNode Copy(YamlMappingNode path, GrantTree granted, IReadOnlySet<string> askable)
    {
        var get = path.Mapping("get")!;
        var copy = new YamlMappingNode();
        text.CopyWords(get, copy, "operationId", "summary", "description");
        var kept = Parameters(path, get, askable).ToList();
        if (kept.Count > 0)
        {
            copy.Add("parameters", new YamlSequenceNode(kept));
        }

        var answer = ApiAnswer.Of(get, pointers)!;
        var schema = new YamlMappingNode { { "schema", schemas.Copy(answer.Schema, granted, "") } };
        var good = new YamlMappingNode { { "description", "What leaves." }, { "content", new YamlMappingNode { { answer.MediaType, schema } } } };
        copy.Add("responses", new YamlMappingNode { { new YamlScalarNode(answer.Code) { Style = ScalarStyle.SingleQuoted }, good } });
        return new() { { "get", copy } };
    }

    // What an operation says of a parameter goes before what its path says.
    private IEnumerable<YamlMappingNode> Parameters(YamlMappingNode path, YamlMappingNode get, IReadOnlySet<string> askable) =>
        from place in (get.Sequence("parameters")?.Children ?? []).Concat(path.Sequence("parameters")?.Children ?? [])
            .DistinctBy(place => (pointers.Follow(place) as YamlMappingNode) is { } one ? (one.Text("in"), one.Text("name")) : default)
        let parameter = pointers.Follow(place) as YamlMappingNode
        where parameter?.Text("in") switch { "path" => true, "query" => askable.Contains(parameter.Text("name") ?? ""), _ => false }
        select ApiPointers.Of(place) is { } pointer ? parameters.To(pointer, "", () => Parameter(parameter)) : Parameter(parameter);

    private YamlMappingNode Parameter(YamlMappingNode parameter)
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
