using System.Text;
using Gateway.Canary;
using Gateway.Tests.Evaluate;
using Gateway.Tests.Queries;
using Policies.Catalogs;
using Policies.Shipped;

namespace Gateway.Tests.Canary;

/// <summary>A marked record goes through decision, redaction and conclusion as any answer does.</summary>
public sealed class CanaryTrialTests
{
    public static TheoryData<string> Catalogs => [.. Shipped.ShippedResources.Policies.Catalogs.Select(catalog => catalog.Id)];

    [Theory]
    [MemberData(nameof(Catalogs))]
    public async Task Every_shipped_resource_comes_out_without_a_mark_when_all_of_it_is_granted(string catalog)
    {
        var policies = SelfTestWorld.OfEverything(catalog);
        foreach (var request in CanaryRequest.Of(policies))
        {
            var verdict = await SelfTestWorld.Trial.RunAsync(policies, request);
            Assert.True(verdict.Kind == (IsClosed(request) ? TrialKind.NotServed : TrialKind.Held), $"{request}: {verdict}");
        }
    }

    [Fact]
    public async Task What_is_asked_by_POST_is_tried_too()
    {
        var policies = QueryTown.Granting().Policies;
        foreach (var request in CanaryRequest.Of(policies))
        {
            var verdict = await SelfTestWorld.Trial.RunAsync(policies, request);
            Assert.True(verdict.Kind == TrialKind.Held, $"{request}: {verdict}");
        }
    }

    [Fact]
    public async Task Without_the_floor_a_mark_comes_out_and_the_verdict_says_where_it_stood()
    {
        var request = CanaryRequest.Of(SelfTestWorld.Unsound).Single(request => request is { Resource.Name: "students", Route.IsCollection: true });

        var verdict = await SelfTestWorld.Trial.RunAsync(SelfTestWorld.Unsound, request);

        Assert.Equal(TrialKind.Leak, verdict.Kind);
        Assert.StartsWith("agreement vendor, ed-fi/students, a page: ", verdict.What, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_policies_refuse_is_not_tried()
    {
        var policies = new District([.. ShippedPolicies.Texts, new("a.yaml", District.Agreement("a", [District.Grant("ed-fi/students", "studentUniqueId")], until: "2026-07-02"))]).Policies;

        Assert.All(
            await Task.WhenAll(CanaryRequest.Of(policies).Select(request => SelfTestWorld.Trial.RunAsync(policies, request))),
            verdict => Assert.Equal(TrialKind.NotServed, verdict.Kind));
    }

    [Theory]
    [InlineData("ed-fi/students")]
    [InlineData("oneroster-1.2/users")]
    public void Whatever_is_not_granted_is_marked_and_so_is_what_no_catalog_knows(string resource)
    {
        var request = CanaryRequest.Of(District.Granting(District.Grant(resource, Shipped.Granted.Resource(resource).RecordId)).Policies).First();
        var document = Encoding.UTF8.GetString(CanaryDocument.Write(request, new()));

        Assert.Equal(1, document.Split("\"kept\"").Length - 1);
        Assert.Contains("\"citizenshipStatus\"", document, StringComparison.Ordinal);
        Assert.Contains("\"notInAnyCatalog\"", document, StringComparison.Ordinal);
    }

    // A page of them must be asked for by the kind of document, which nobody may ask about.
    private static bool IsClosed(CanaryRequest request) =>
        request.Route.IsCollection && request.Resource.Pinned.Any(name => request.Resource.Find(name)?.Sensitivity == Sensitivity.StrongProxy);
}
