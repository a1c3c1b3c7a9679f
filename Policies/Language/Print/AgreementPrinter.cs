using System.Globalization;
using Policies.Agreements;
using YamlDotNet.RepresentationModel;

namespace Policies.Language.Print;

/// <summary>Writes an agreement as text that reads back to the same model. Grants and fields keep their order, for rules are named by it.</summary>
internal static class AgreementPrinter
{
    public static string Print(Agreement agreement) => YamlNodes.Text(new YamlMappingNode()
        .With("agreement", agreement.Id)
        .With("party", new YamlMappingNode().With("name", agreement.Party.Name).With("kind", agreement.Party.Kind.ToName()))
        .With("purpose", agreement.Purpose)
        .With("basis", agreement.Basis)
        .With("resolution", agreement.Resolution)
        .With("prohibited-uses", agreement.ProhibitedUses)
        .With("from", Day(agreement.From))
        .With("until", Day(agreement.Until))
        .With("clients", agreement.Clients)
        .With("grants", agreement.Grants.Select(Grant)));

    private static YamlMappingNode Grant(Grant grant) => new YamlMappingNode()
        .With("catalog", grant.Catalog)
        .With("resource", grant.Resource)
        .With("fields", [.. grant.Fields.Select(field => field.Path)])
        .With("basis", grant.Basis)
        .With("resolution", grant.Resolution)
        .With("query", grant.Query.ToNames())
        .With("write", grant.Write.ToNames());

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
