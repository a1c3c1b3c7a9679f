using Policies.Evaluate;
using Policies.Language;
using Policies.Shipped;
using static Gateway.Tests.Evaluate.District;

namespace Gateway.Tests.Evaluate;

/// <summary>For a purpose that a board has prohibited no agreement can be used, whoever writes it and however it is spelled.</summary>
public sealed class PurposeTests
{
    [Theory]
    [InlineData("Facial recognition at the school door", "floor/facial-recognition")]
    [InlineData("FACIAL-RECOGNITION", "floor/facial-recognition")]
    [InlineData("ｆａｃｅ recogni\u200btion for attendance", "floor/facial-recognition")]
    [InlineData("Safety: social-media monitoring", "floor/social-media-monitoring")]
    [InlineData("Surveillance, and monitoring of social media", "floor/social-media-monitoring")]
    [InlineData("Immigration and Customs liaison", "floor/immigration-enforcement")]
    [InlineData("Support of immigration enforcement", "floor/immigration-enforcement")]
    public void An_agreement_for_a_prohibited_purpose_cannot_be_loaded(string purpose, string rule)
    {
        var load = Load(purpose);
        Assert.Null(load.Snapshot);
        Assert.Contains(load.Findings, finding => finding.Message == $"the purpose is prohibited by rule {rule}: no agreement can be used for it");
    }

    [Theory]
    [InlineData("Rostering")]
    [InlineData("Recognition of achievement in media studies")]
    [InlineData("Research on how social media are used in class")]
    [InlineData("Legal aid for families")]
    public void Other_purposes_can(string purpose) => Assert.NotNull(Load(purpose).Snapshot);

    [Fact]
    public void Even_if_it_were_loaded_it_would_give_nothing()
    {
        var findings = new FindingList();
        var policies = new PolicyParser(findings).Parse([.. ShippedPolicies.Texts, new("vendor", Text("Facial recognition"))]);
        var refused = Assert.IsType<Refused>(new PolicySnapshot(policies, "").Decide(new()
        {
            Client = "vendor", Day = Today, Method = "GET", Path = [.. (OneRoster + "/students").Split('/', StringSplitOptions.RemoveEmptyEntries)],
        }));
        Assert.Equal((RefusalCode.PurposeProhibited, "floor/facial-recognition"), (refused.Code, refused.Rule));
    }

    [Fact]
    public void A_district_can_prohibit_more()
    {
        var own = new PolicyText("own", "floor: board\nprohibited-purposes: [{rule: advertising, contains: [targeted ads]}]");
        Assert.Null(PolicyLoad.From([.. ShippedPolicies.Texts, own, new("vendor", Text("Targeted ads"))]).Snapshot);
        Assert.NotNull(PolicyLoad.From([.. ShippedPolicies.Texts, new("vendor", Text("Targeted ads"))]).Snapshot);
    }

    private static PolicyLoad Load(string purpose) => PolicyLoad.From([.. ShippedPolicies.Texts, new("vendor", Text(purpose))]);

    private static string Text(string purpose) =>
        Agreement("vendor", [Grant("oneroster-1.2/students", "sourcedId")]).Replace("purpose: rostering", $"purpose: '{purpose}'", StringComparison.Ordinal);
}
