using System.Text.Json.Nodes;
using Gateway.Tests.Evaluate;
using Gateway.Tests.Redaction;
using Policies.Catalogs;
using Policies.Evaluate;
using Policies.Redaction;
using Policies.Shipped;

namespace Gateway.Tests.Shipped;

/// <summary>What the shipped policies let out of a resource, <c>catalog/resource</c>, when an agreement grants it.</summary>
internal static class Granted
{
    private static readonly PolicySnapshot Policies = new District(ShippedPolicies.Texts).Policies;

    public static Catalog Catalog(string id) => Policies.Catalogs.Single(catalog => catalog.Id == id);

    public static Resource Resource(string resource) => Catalog(resource.Split('/')[0]).Resources[resource.Split('/')[1]];

    public static IEnumerable<string> EveryLeaf(string resource) =>
        Resource(resource).AllFields().Where(field => field.IsLeaf).Select(field => field.Path);

    /// <summary>The plan for an agreement that names these fields, and the record's id.</summary>
    public static FieldPlan Plan(string resource, IEnumerable<string> fields, bool isCollection = true)
    {
        var granted = string.Join(", ", fields.Append(Resource(resource).RecordId).Distinct().Select(field => $"'{field}'"));
        return District.Granting(District.GrantWithBasis(resource, granted)).Policies
            .PlanFor("vendor", resource.Split('/')[0], resource.Split('/')[1], isCollection)!;
    }

    public static Redacted Redact(string resource, string document, bool isCollection) =>
        Redacted.Of(Plan(resource, EveryLeaf(resource), isCollection), document);

    /// <summary>What is left of a document for an agreement that names every field. White space does not count.</summary>
    public static void Leaves(string resource, string document, string left, bool isCollection = true)
    {
        var redacted = Redact(resource, Compact(document), isCollection);
        Assert.Null(redacted.Result.Fault);
        Assert.Equal(Compact(left), redacted.Text);
    }

    private static string Compact(string document) => JsonNode.Parse(document)!.ToJsonString();
}
