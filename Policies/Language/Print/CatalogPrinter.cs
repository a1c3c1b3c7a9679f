using System.Globalization;
using Policies.Catalogs;
using YamlDotNet.RepresentationModel;

namespace Policies.Language.Print;

/// <summary>Writes a catalog as text that reads back to the same model. Names come in order; shapes are written out where they are used.</summary>
internal static class CatalogPrinter
{
    public static string Print(Catalog catalog) => YamlNodes.Text(new YamlMappingNode()
        .With("catalog", catalog.Id)
        .With("standard", catalog.Standard)
        .With("base", catalog.Base.Length == 0 ? "/" : catalog.Base)
        .With("query", catalog.Grammar.ToName())
        .With("max-limit", catalog.MaxLimit.ToString(CultureInfo.InvariantCulture))
        .With("total-header", catalog.TotalHeader)
        .With("writes", YamlNodes.Map(catalog.Writes, pair => pair.Key, pair => new YamlScalarNode(pair.Value.ToName())))
        .With("not-ids", catalog.NotIds)
        .With("closed", catalog.Closed.Select(ClosedPath))
        .With("resources", YamlNodes.Map(catalog.Resources.Values, resource => resource.Name, resource => Resource(catalog, resource))));

    private static YamlMappingNode ClosedPath(ClosedPath closed) => new YamlMappingNode()
        .With("path", closed.Template)
        .With("rule", closed.Rule[(closed.Rule.LastIndexOf('/') + 1)..])
        .With("why", closed.Why);

    private static YamlMappingNode Resource(Catalog catalog, Resource resource) => new YamlMappingNode()
        .With("collection", Paths(catalog, resource, isCollection: true))
        .With("item", Paths(catalog, resource, isCollection: false))
        .With("collection-envelope", resource.CollectionEnvelope)
        .With("total-field", resource.TotalField)
        .With("item-envelope", resource.ItemEnvelope)
        .With("record-id", resource.RecordId)
        .With("pinned", resource.Pinned)
        .With("parameters", YamlNodes.Map(resource.Parameters, pair => pair.Key, pair => new YamlScalarNode(pair.Value)))
        .With("asked-by", resource.IsAskedByPost ? "post" : null)
        .With("arguments", YamlNodes.Map(resource.Arguments, pair => pair.Key, pair => new YamlScalarNode(pair.Value)))
        .With("derived", Derived(resource.Derivation))
        .With("fields", Fields(resource.Derivation is null ? resource.Fields.Values : []));

    private static YamlMappingNode Derived(Derivation? derivation) => derivation is null ? [] : new YamlMappingNode()
        .With("mandate", derivation.Mandate.Name)
        .With("from", derivation.From.Name)
        .With("keep", derivation.Keep)
        .With("list", derivation.List)
        .With("code", derivation.Code)
        .With("periods", derivation.Periods)
        .With("begin", derivation.Begin)
        .With("end", derivation.End);

    private static List<string> Paths(Catalog catalog, Resource resource, bool isCollection) =>
        [.. resource.Routes.Where(route => route.IsCollection == isCollection).Select(route => route.Template[catalog.Base.Length..])];

    private static YamlMappingNode Fields(IEnumerable<Field> fields) => YamlNodes.Map(fields, field => field.Name, Field);

    private static YamlNode Field(Field field) => field is { IsLeaf: true, Also: null, IsKey: false, IsGuarded: false, IsNaming: false, Sensitivity: { } plain }
        ? new YamlScalarNode(plain.ToName())
        : new YamlMappingNode()
            .With("class", field.Sensitivity?.ToName())
            .With("also", field.Also)
            .With("key", field.IsKey)
            .With("guarded", field.IsGuarded)
            .With("naming", field.IsNaming)
            .With("fields", Fields(field.Members.Values));
}
