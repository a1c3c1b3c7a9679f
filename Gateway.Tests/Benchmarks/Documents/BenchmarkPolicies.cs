using Policies.Evaluate;
using Policies.Language;
using Policies.Shipped;

namespace Gateway.Tests.Benchmarks.Documents;

/// <summary>
/// The shipped floor and catalogs, with two agreements: one that grants all the floor lets go, and one that grants about a third
/// of it, so that most members are withheld by not being named.
/// </summary>
internal static class BenchmarkPolicies
{
    public const string FloorOnly = "floor-only";
    public const string AllowList = "allow-list";

    /// <summary>The client of each agreement is called as the agreement is.</summary>
    private const string Text = """
        agreement: floor-only
        party: {name: Everything the floor lets go, kind: vendor}
        purpose: Benchmark
        basis: 34 CFR 99.31(a)(1)(i)(B)
        resolution: none
        from: 2020-01-01
        until: 2099-12-31
        clients: [floor-only]
        grants:
          - catalog: oneroster-1.2
            resource: users
            fields: [sourcedId, status, userMasterIdentifier, username, enabledUser, givenName, familyName, middleName, preferredFirstName,
                     preferredMiddleName, preferredLastName, preferredGivenName, preferredFamilyName, pronouns, roles, primaryOrg, email, sms,
                     phone, agents, grades, grade, demographics, resources]
            query: [page, count, filter, sort, select]
          - catalog: ed-fi
            resource: studentEducationOrganizationAssociations
            fields: [id, studentReference, educationOrganizationReference, addresses, cohortYears, electronicMails, hispanicLatinoEthnicity,
                     races, sexDescriptor, studentCharacteristics, telephones]
            basis: 34 CFR 99.35
            resolution: '1'
            query: [page, count, filter]
        ---
        agreement: allow-list
        party: {name: About a third, kind: vendor}
        purpose: Benchmark
        basis: 34 CFR 99.31(a)(1)(i)(B)
        resolution: none
        from: 2020-01-01
        until: 2099-12-31
        clients: [allow-list]
        grants:
          - catalog: oneroster-1.2
            resource: users
            fields: [sourcedId, givenName, familyName, grades]
            query: [page, count, filter, sort, select]
          - catalog: ed-fi
            resource: studentEducationOrganizationAssociations
            fields: [id, studentReference, sexDescriptor, studentCharacteristics]
            query: [page, count, filter]
        """;

    private static readonly Lazy<PolicySnapshot> Loaded = new(Load);

    public static PolicySnapshot Snapshot => Loaded.Value;

    /// <summary>The agreements one by one, under the names of the files they belong in.</summary>
    public static IEnumerable<PolicyText> Agreements =>
        Text.Split("---\n").Select((text, i) => new PolicyText($"agreement-{i + 1}.yaml", text));

    private static PolicySnapshot Load()
    {
        var load = PolicyLoad.From([.. ShippedPolicies.Texts, .. Agreements]);
        return load.Snapshot ?? throw new InvalidOperationException(string.Join('\n', load.Findings));
    }
}
