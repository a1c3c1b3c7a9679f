using System.Xml.Linq;
using Gateway.Tests.Evaluate;
using Policies.Evaluate;
using Policies.Language;
using Policies.Obligations;
using Policies.Shipped;

namespace Gateway.Tests.Obligations;

public sealed class ObligationTests
{
    private const string Grants = "grants: [{catalog: oneroster-1.2, resource: demographics, fields: [sourcedId, birthDate, cityOfBirth], query: [page, filter], basis: b, resolution: r}, "
        + "{catalog: oneroster-1.2, resource: users, fields: [sourcedId, roles, metadata]}, {catalog: oneroster-1.2, resource: users, fields: [sourcedId, givenName], query: [count]}]";

    private const string Whole = $$"""
        agreement: lakeshore
        party: {name: Lakeshore, kind: vendor}
        purpose: 'Rosters: "reading"'
        basis: 34 CFR 99.31(a)(1)
        resolution: 2026-14
        from: 2026-07-01
        until: 2027-06-30
        clients: [sync]
        {{Grants}}
        """;

    private static readonly string[] Resources = ["demographics", "users"];

    private static readonly PolicySnapshot Shipped = PolicyLoad.From(ShippedPolicies.Texts).Snapshot!;

    [Fact]
    public void What_is_exported_and_imported_grants_the_same_once_a_person_has_completed_it()
    {
        var before = Load(Whole);

        var draft = AgreementDraft.Of(Shipped, new("pod.xml", ObligationExport.Xml(before, "lakeshore")!));
        var after = Load(draft.Text.Replace("  basis: 34 CFR 99.31(a)(1)\n", "  basis: b\n  resolution: r\n", StringComparison.Ordinal) + "resolution: 2026-14\nclients: [sync]\n");

        Assert.Empty(draft.Findings);
        Assert.Equal(Covered(before), Covered(after));
        Assert.Contains("users: roles.roleType", Covered(after));
        Assert.Contains("demographics: cityOfBirth", Covered(after));
        var (agreement, read) = (before.Agreements.Single(), after.Agreements.Single());
        Assert.Equal((agreement.Party, agreement.Purpose, agreement.Basis, agreement.From, agreement.Until), (read.Party, read.Purpose, read.Basis, read.From, read.Until));
    }

    [Fact]
    public void A_draft_does_not_hold_before_it_is_completed()
    {
        var draft = AgreementDraft.Of(Shipped, new("pod.xml", ObligationExport.Xml(Load(Whole), "lakeshore")!));

        var load = PolicyLoad.From([.. ShippedPolicies.Texts, new("draft.yaml", draft.Text)]);

        Assert.Null(load.Snapshot);
        Assert.Equal(
            ["`resolution` is missing", "a grant states its own `basis` and `resolution` together, or neither"],
            load.Findings.Where(finding => finding.Severity == FindingSeverity.Error && !finding.Message.Contains("empty", StringComparison.Ordinal)).Select(finding => finding.Message).Distinct());
    }

    [Fact]
    public void A_document_says_what_is_never_shared_and_names_no_field_that_stays_as_shared()
    {
        var document = XDocument.Parse(ObligationExport.Xml(Load(Whole), "lakeshore")!).Root!;

        var shared = document.Descendants().Where(element => element.Name.LocalName == "DataDomainObligation" && element.Items("ShareWith").Any()).ToList();
        Assert.Equal(["oneroster-1.2/demographics", "oneroster-1.2/users"], shared.Select(obligation => obligation.Text("DataDomain")));
        Assert.DoesNotContain("metadata", string.Concat(shared.Select(obligation => obligation.Value)), StringComparison.Ordinal);
        Assert.Contains("metadata (floor/extension)", document.Value, StringComparison.Ordinal);
        Assert.Equal("immigration-enforcement", Assert.Single(document.Descendants(), element => element.Name.LocalName == "NeverShareWithParty").Value);
        Assert.Equal(document.Attribute("RefId")!.Value, XDocument.Parse(ObligationExport.Xml(Load(Whole), "lakeshore")!).Root!.Attribute("RefId")!.Value);
    }

    [Fact]
    public void Any_text_can_be_exported()
    {
        var policies = Load(Whole.Replace("name: Lakeshore", "name: \"A & <B> \\x01 \\uFFFF\"", StringComparison.Ordinal));

        Assert.Contains("A & <B>", XDocument.Parse(ObligationExport.Xml(policies, "lakeshore")!).Root!.Value, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<DataDomain>Health</DataDomain>", "`Health` is no resource of a catalog")]
    [InlineData("<DataDomain>oneroster-1.2/users</DataDomain>", "`oneroster-1.2/users` names no field that can be granted")]
    [InlineData("<DataDomain>oneroster-1.2/users</DataDomain><DomainComments>fields: metadata</DomainComments>", "`metadata` of `users` is withheld by rule floor/extension")]
    [InlineData("<DataDomain>oneroster-1.2/users</DataDomain><DomainComments>fields: shoeSize</DomainComments>", "`users` has no field `shoeSize`")]
    [InlineData("<DataDomain>oneroster-1.2/users</DataDomain><DomainComments>fields: roles</DomainComments>", "`roles` of `users` is a container")]
    [InlineData("<DataDomain>oneroster-1.2/users</DataDomain><DomainComments>fields: email; query: everything</DomainComments>", "`everything` is no query right")]
    public void What_cannot_be_mapped_is_a_comment_and_no_grant(string obligation, string says)
    {
        var draft = Import($"<DataDomainObligation>{obligation}{Shares("vendor", "Acme")}</DataDomainObligation>");

        Assert.Contains(draft.Unmapped, line => line.Contains(says, StringComparison.Ordinal));
        Assert.Contains($"# not mapped: pod.xml:1:", draft.Text, StringComparison.Ordinal);
        Assert.Equal(says.Contains("query", StringComparison.Ordinal), draft.Text.Contains("grants:", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("<NeverShareWithList><NeverShareWith><NeverShareWithParty>vendor</NeverShareWithParty></NeverShareWith></NeverShareWithList>")]
    [InlineData("<NeverShareWithList><NeverShareWith><NeverShareWithParty>x</NeverShareWithParty><NeverShareWithName>ACME</NeverShareWithName></NeverShareWith></NeverShareWithList>")]
    public void Never_beats_share(string never)
    {
        var draft = Import(Users(Shares("vendor", "Acme")), never);

        Assert.DoesNotContain("grants:", draft.Text, StringComparison.Ordinal);
        Assert.Contains(draft.Unmapped, line => line.Contains("nothing is granted", StringComparison.Ordinal));
    }

    [Fact]
    public void Do_not_share_beats_share_in_its_domain() => Assert.DoesNotContain(
        "grants:",
        Import(Users(Shares("vendor", "Acme") + "<DoNotShareWithList><DoNotShareWith><DoNotShareWithName>Acme</DoNotShareWithName></DoNotShareWith></DoNotShareWithList>")).Text,
        StringComparison.Ordinal);

    [Fact]
    public void Nothing_is_granted_to_those_who_enforce_immigration_law() =>
        Assert.DoesNotContain("grants:", Import(Users(Shares("immigration-enforcement", "Acme"))).Text, StringComparison.Ordinal);

    [Fact]
    public void Another_party_is_granted_nothing()
    {
        var draft = Import(Users(Shares("vendor", "Acme")) + Users(Shares("vendor", "Other"), "teachers"));

        Assert.Contains("resource: users", draft.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("resource: teachers", draft.Text, StringComparison.Ordinal);
        Assert.Contains(draft.Unmapped, line => line.Contains("Other", StringComparison.Ordinal));
    }

    [Fact]
    public void No_text_of_a_document_ends_a_comment_or_a_value()
    {
        var draft = Import(
            $"<DataDomainObligation><DataDomain>Health&#10;grants: [all]&#x2028;floor: x</DataDomain>{Shares("vendor", "Acme&#10;kind: school")}</DataDomainObligation>");

        Assert.DoesNotContain(draft.Text.Split('\n', '\u2028', '\u0085'), line => line.StartsWith("grants", StringComparison.Ordinal) || line.StartsWith("floor", StringComparison.Ordinal));
        Assert.Contains("name: 'Acme kind: school'", draft.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("")]
    [InlineData("<!DOCTYPE x [<!ENTITY y SYSTEM 'file:///etc/passwd'>]><PersonPrivacyObligationDocument>&y;</PersonPrivacyObligationDocument>")]
    [InlineData("<PersonPrivacyObligationDocument>")]
    [InlineData("<StudentPersonal/>")]
    public void What_is_no_such_document_is_refused_with_its_place(string text)
    {
        var draft = AgreementDraft.Of(Shipped, new("pod.xml", text));

        Assert.Equal("", draft.Text);
        Assert.StartsWith("pod.xml:", Assert.Single(draft.Findings).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_document_that_says_nothing_drafts_nothing_that_holds()
    {
        var draft = AgreementDraft.Of(Shipped, new("pod.xml", "<PersonPrivacyObligationDocument/>"));

        Assert.Null(PolicyLoad.From([.. ShippedPolicies.Texts, new("draft.yaml", draft.Text)]).Snapshot);
    }

    private static AgreementDraft Import(string obligations, string more = "") => AgreementDraft.Of(Shipped, new(
        "pod.xml",
        $"<PersonPrivacyObligationDocument><ConsentToSharingOfData><DataDomainObligationList>{obligations}</DataDomainObligationList>{more}</ConsentToSharingOfData></PersonPrivacyObligationDocument>"));

    private static string Users(string shares, string resource = "users") =>
        $"<DataDomainObligation><DataDomain>oneroster-1.2/{resource}</DataDomain><DomainComments>fields: sourcedId, email</DomainComments>{shares}</DataDomainObligation>";

    private static string Shares(string party, string name) =>
        $"<ShareWithList><ShareWith><ShareWithParty>{party}</ShareWithParty><ShareWithName>{name}</ShareWithName></ShareWith></ShareWithList>";

    private static PolicySnapshot Load(string agreement)
    {
        var load = PolicyLoad.From([.. ShippedPolicies.Texts, new("own.yaml", agreement)]);
        return load.Snapshot ?? throw new InvalidOperationException(string.Join('\n', load.Findings) + agreement);
    }

    private static IReadOnlyList<string> Covered(PolicySnapshot policies) =>
    [
        .. Resources.SelectMany(resource => policies.PlanFor("lakeshore", "oneroster-1.2", resource, isCollection: true) is { } plan
            ? plan.Released().Order(StringComparer.Ordinal).Append($"{policies.AccessOf("lakeshore", "oneroster-1.2", resource)!.Query}").Select(path => $"{resource}: {path}")
            : []),
    ];
}
