using System.Collections.Immutable;
using YamlDotNet.RepresentationModel;

namespace Policies.Language.OpenApi;

/// <summary>Reads an OpenAPI 3 document, in YAML or JSON, as far as it describes answers. The rest of it is passed over.</summary>
internal sealed class ApiParser(PolicyText text, FindingList findings)
{
    /// <summary>The document, or null when a finding says why there is none.</summary>
    public ApiDocument? Parse()
    {
        if (YamlText.Root(text, findings) is not { } root)
        {
            return null;
        }

        var version = root.Text("openapi");
        if (version is null || !version.StartsWith("3.", StringComparison.Ordinal))
        {
            findings.Error(root.At(text.File), "no OpenAPI 3 document: it must begin with `openapi: 3.x`; convert older ones first");
            return null;
        }

        var pointers = new ApiPointers(text.File, root, findings);
        var server = Server(root);
        var reads = root.Mapping("paths")?.Entries()
            .Select(path => Read(server, path.Key, path.Value as YamlMappingNode, pointers))
            .OfType<ApiRead>() ?? [];
        return new($"{root.Mapping("info")?.Text("title")} {root.Mapping("info")?.Text("version")}", [.. reads]);
    }

    private static string Server(YamlMappingNode root)
    {
        var url = (root.Sequence("servers")?.Children.FirstOrDefault() as YamlMappingNode)?.Text("url");
        var path = url?.IndexOf("://", StringComparison.Ordinal) is >= 0 and var scheme
            ? url.IndexOf('/', scheme + 3) is >= 0 and var start ? url[start..] : ""
            : url;
        return path is null || path.Contains('{', StringComparison.Ordinal) ? "" : path.TrimEnd('/');
    }

    private static ApiRead? Read(string server, string path, YamlMappingNode? operations, ApiPointers pointers)
    {
        if (operations?.Mapping("get") is not { } get || ApiAnswer.Of(get, pointers) is not { } described)
        {
            return null;
        }

        var answer = new ApiSchemas(pointers).Read("", described.Schema);
        return new()
        {
            Base = server,
            Path = path,
            Parameters = [.. Parameters(operations, pointers).Concat(Parameters(get, pointers)).Distinct(StringComparer.Ordinal)],
            IsList = answer.IsList,
            Properties = answer.Members,
        };
    }

    private static IEnumerable<string> Parameters(YamlMappingNode owner, ApiPointers pointers) =>
        (owner.Sequence("parameters")?.Children ?? [])
            .Select(pointers.Follow)
            .OfType<YamlMappingNode>()
            .Where(parameter => parameter.Text("in") == "query")
            .Select(parameter => parameter.Text("name"))
            .OfType<string>();
}
