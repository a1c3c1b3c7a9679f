using Policies.Agreements;
using Policies.Catalogs;

namespace Policies.Evaluate;

/// <summary>The most generous grant there could be: what it leaves withheld, no agreement can give.</summary>
internal static class EveryGrant
{
    private const QueryRight EveryRight = QueryRight.Page | QueryRight.Count | QueryRight.Filter | QueryRight.Sort | QueryRight.Select | QueryRight.Narrow;

    public static Grant Of(string catalog, Resource resource) => new()
    {
        Rule = "everything",
        Catalog = catalog,
        Resource = resource.Name,
        Fields = [.. resource.AllFields().Where(field => field.IsLeaf).Select(field => (field.Path, resource.At))],
        Basis = "any",
        Resolution = "any",
        Query = EveryRight,
        Write = WriteRight.Create | WriteRight.Replace | WriteRight.Modify | WriteRight.Delete,
        At = resource.At,
    };
}
