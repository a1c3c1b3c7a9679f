using Policies.Language.OpenApi;
using Policies.Language.Print;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Policies.Excerpt;

/// <summary>Copies operations: a GET with its good answer, and the writes that may be done with what their bodies may hold.</summary>
internal sealed class ExcerptOperations(ApiPointers pointers, ExcerptText text, ExcerptSchemas schemas, ExcerptParameters parameters)
{
    private static readonly IReadOnlySet<string> NoQuery = new HashSet<string>();

    /// <param name="described">The path's own node.</param>
    /// <param name="path">What of it may be had.</param>
    public YamlMappingNode Copy(YamlMappingNode described, ExcerptPath path)
    {
        var copy = new YamlMappingNode().With("get", Read(described, path));
        foreach (var write in path.Writes)
        {
            copy.With(write.Method, Write(described, write));
        }

        return copy;
    }

    private YamlMappingNode Read(YamlMappingNode described, ExcerptPath path)
    {
        var get = described.Mapping("get")!;
        var answer = ApiAnswer.Of(get, pointers)!;
        var good = new YamlMappingNode { { "description", "What leaves." } };
        good.Add("content", new YamlMappingNode { { answer.MediaType, Content(answer.Schema, path.Answer) } });
        return Head(described, get, path.Parameters).With("responses", Responses([answer.Code], good));
    }

    /// <summary>Nothing when the document does not describe the write, or its body in no way that is taken here.</summary>
    private YamlMappingNode Write(YamlMappingNode described, ExcerptWrite write)
    {
        if (described.Mapping(write.Method) is not { } operation)
        {
            return [];
        }

        var copy = Head(described, operation, NoQuery);
        if (!write.Bodies.IsEmpty)
        {
            var body = Body(operation, write);
            if (body.Children.Count == 0)
            {
                return [];
            }

            copy.Add("requestBody", new YamlMappingNode { { "description", "What may be written." }, { "required", "true" }, { "content", body } });
        }

        var codes = (operation.Mapping("responses")?.Entries() ?? []).Select(answer => answer.Key).Where(code => code.StartsWith('2'));
        return copy.With("responses", Responses(codes.DefaultIfEmpty("default"), new() { { "description", "Done." } }));
    }

    private YamlMappingNode Body(YamlMappingNode operation, ExcerptWrite write)
    {
        var content = (operation.Get("requestBody") is { } body ? pointers.Follow(body) as YamlMappingNode : null)?.Mapping("content");
        var copy = new YamlMappingNode();
        foreach (var (type, described) in content?.Entries() ?? [])
        {
            if (write.Bodies.TryGetValue(type, out var granted))
            {
                copy.Add(type, Content((described as YamlMappingNode)?.Get("schema"), granted));
            }
        }

        return copy;
    }

    private YamlMappingNode Content(YamlNode? schema, GrantTree? granted) =>
        schema is null || granted is null ? [] : new() { { "schema", schemas.Copy(schema, granted, "") } };

    private YamlMappingNode Head(YamlMappingNode described, YamlMappingNode operation, IReadOnlySet<string> askable)
    {
        var copy = new YamlMappingNode();
        text.CopyWords(operation, copy, "operationId", "summary", "description");
        return copy.With("parameters", parameters.Copy(described, operation, askable));
    }

    private static YamlMappingNode Responses(IEnumerable<string> codes, YamlMappingNode answer) =>
        new(codes.Select(code => KeyValuePair.Create((YamlNode)new YamlScalarNode(code) { Style = ScalarStyle.SingleQuoted }, (YamlNode)answer)));
}
