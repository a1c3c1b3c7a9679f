using Gateway.Commands;
using Policies.Cases;
using Policies.Shipped;

namespace Gateway.Tests.Shipped;

/// <summary>What a catalog means is shown beside it: documents as the standard has them, and what must be left of each.</summary>
public sealed class CatalogCasesTests
{
    public static TheoryData<string> Catalogs =>
        [.. ShippedPolicies.Texts.Select(text => text.File).Where(file => file.StartsWith("shipped/catalogs/", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Catalogs))]
    public void A_catalog_has_cases_of_its_own_beside_it_and_they_hold(string catalog)
    {
        var beside = Assert.Single(ShippedPolicies.Cases, text => text.File == Path.ChangeExtension(catalog, ".cases.yaml"));
        var load = CaseLoad.From(ShippedResources.Policies, [beside]);
        var trial = new CaseTrial(ShippedResources.Policies);

        Assert.Empty(load.Findings);
        Assert.Contains(load.Cases, example => example.Place?.Catalog == Path.GetFileNameWithoutExtension(catalog));
        Assert.Empty(load.Cases.SelectMany(example => trial.Differences(example).Select(difference => $"{example.At}: {difference}")));
    }
}
