using Policies.Agreements;
using Policies.Catalogs;
using Policies.Language;
using Policies.Language.Print;
using Policies.Shipped;

namespace Gateway.Tests.Language;

public sealed class PolicyPrintTests
{
    private const string Awkward = """
        agreement: "yes"
        party: {name: 'Señora "X": #1', kind: immigration-enforcement}
        purpose: ' begins with a space'
        basis: "two\nlines"
        resolution: '2026'
        from: 2026-07-01
        until: 2026-07-01
        """;

    private const string Granting = """
        agreement: a
        party: {name: A, kind: researcher}
        purpose: p
        basis: b
        resolution: r
        from: 2026-07-01
        until: 9999-12-31
        prohibited-uses: [No sale, 'no: advertising']
        clients: [one, '2']
        grants:
          - {catalog: ed-fi, resource: students, fields: [studentUniqueId, id], basis: 34 CFR 99.35, resolution: '9', query: [select, page, count]}
          - {catalog: ed-fi, resource: schools, fields: [schoolId]}
          - {catalog: ed-fi, resource: students, fields: [studentUniqueId, id]}
        """;

    public static TheoryData<string> Agreements => [Awkward, Granting];

    [Theory]
    [MemberData(nameof(Agreements))]
    public void What_is_printed_reads_back_to_the_same_agreement(string text)
    {
        var agreement = Read(text).Agreements.Single();

        Assert.Equal(Describe(agreement), Describe(Read(AgreementPrinter.Print(agreement)).Agreements.Single()));
    }

    [Fact]
    public void What_is_printed_reads_back_to_the_same_floor()
    {
        var floor = Read(ShippedPolicies.Texts.Single(text => text.File.EndsWith("floor.yaml", StringComparison.Ordinal)).Text).Floor;

        var printed = FloorPrinter.Print(floor, "again");
        var read = Read(printed).Floor;

        Assert.Equal(Describe(floor), Describe(read));
        Assert.Equal(printed, FloorPrinter.Print(read, "again"));
    }

    private static PolicySet Read(string text)
    {
        var findings = new FindingList();
        var policies = new PolicyParser(findings).Parse([new("own.yaml", text)]);
        Assert.Empty(findings.ToImmutable());
        return policies;
    }

    private static string Describe(Agreement agreement) => string.Join('|',
    [
        agreement.Id, $"{agreement.Party}", .. agreement.ProhibitedUses, agreement.Purpose, agreement.Basis, agreement.Resolution, $"{agreement.From:O}", $"{agreement.Until:O}", .. agreement.Clients,
        .. agreement.Grants.Select(grant => $"{grant.Rule} {grant.Catalog} {grant.Resource} {grant.Basis} {grant.Resolution} {string.Join(',', grant.Fields.Select(field => field.Path))} {grant.Query}"),
    ]);

    private static string Describe(Floor floor) => string.Join('|',
    [
        .. Enum.GetValues<Sensitivity>().Select(sensitivity => $"{sensitivity} {floor.RuleForClass(sensitivity)} {floor.MustBeNamed(sensitivity)} {floor.NeedsNamedBasis(sensitivity)}"),
        .. floor.Purposes.Select(rule => $"{rule.Rule} {Join(rule.Contains)}"),
        .. floor.Names.Rules.Select(rule => $"{rule.Rule} {Join(rule.Contains)} {Join(rule.Starts)} {Join(rule.Ends)} {Join(rule.Is)} {Join(rule.Except)}"),
        .. floor.Codes.Rules.Select(rule => $"{rule.Rule} {rule.List} {Join(rule.Codes)}"),
        .. floor.Identifiers.Select(rule => $"{rule.Rule} {rule.Pattern} {rule.Pattern.Options} {Join(rule.Near.Words)} {rule.IsOfText}"),
        .. floor.Phrases.Rules.Select(rule => $"{rule.Rule} {rule.Language} {Join(rule.Phrases)}"),
    ]);

    private static string Join(IEnumerable<string> words) => string.Join(',', words);
}
