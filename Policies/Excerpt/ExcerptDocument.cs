using Policies.Language;
using Policies.Language.OpenApi;
using Policies.Language.Print;
using YamlDotNet.RepresentationModel;

namespace Policies.Excerpt;

/// <summary>Puts the granted paths together with what they point to. Where the SIS is and how it is asked for tokens is not told.</summary>
internal sealed class ExcerptDocument(string file, YamlMappingNode root, ExcerptText text)
{
    public YamlMappingNode Of(IReadOnlyCollection<ExcerptPath> granted, string agreement)
    {
        var schemas = new ExcerptComponents("schemas", text.Speaks);
        var parameters = new ExcerptComponents("parameters", text.Speaks);
        var pointers = new ApiPointers(file, root, new FindingList());
        var copier = new ExcerptSchemas(pointers, text, schemas);
        var operations = new ExcerptOperations(pointers, text, copier, new(pointers, text, copier, parameters));
        var described = root.Mapping("paths") ?? [];
        var paths = new YamlMappingNode();
        foreach (var path in granted)
        {
            paths.Add(path.Read.Path, operations.Copy(described.Mapping(path.Read.Path)!, path));
        }

        var components = new YamlMappingNode();
        parameters.AddTo(components);
        schemas.AddTo(components);
        var copy = new YamlMappingNode();
        ExcerptText.Copy(root, copy, "openapi");
        copy.With("info", Info(agreement)).With("servers", Servers(granted)).Add("paths", paths);
        return copy.With("components", components);
    }

    private YamlMappingNode Info(string agreement)
    {
        var info = new YamlMappingNode();
        var described = root.Mapping("info") ?? [];
        text.CopyWords(described, info, "title");
        ExcerptText.Copy(described, info, "version");
        return info.With("description", $"What leaves under agreement {agreement}.");
    }

    private static IEnumerable<YamlMappingNode> Servers(IEnumerable<ExcerptPath> granted) =>
        granted.Select(path => path.Read.Base).Where(address => address.Length > 0).Distinct(StringComparer.Ordinal).Select(address => new YamlMappingNode().With("url", address));
}
