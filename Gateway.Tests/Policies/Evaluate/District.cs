using System.Collections.Immutable;
using Policies.Evaluate;
using Policies.Language;
using Policies.Shipped;

namespace Gateway.Tests.Evaluate;

/// <summary>A district with policies as a test writes them, asked the way its vendors ask.</summary>
internal sealed class District(IEnumerable<PolicyText> policies)
{
    public const string OneRoster = "/ims/oneroster/rostering/v1p2";
    public const string EdFi = "/data/v3/ed-fi";
    public const string Everything = "[page, count, filter, sort, select]";

    public static readonly DateOnly Today = new(2026, 10, 1);

    /// <summary>The shipped policies and one agreement of client <c>vendor</c>.</summary>
    public static District Granting(params string[] grants) => new([.. ShippedPolicies.Texts, new("vendor.yaml", Agreement("vendor", grants))]);

    public PolicySnapshot Policies { get; } = Load(policies);

    public DateOnly Day { get; init; } = Today;

    public string Client { get; init; } = "vendor";

    public string Method { get; init; } = "GET";

    /// <param name="path">The path, its segments not escaped.</param>
    /// <param name="query">Parameters as <c>name=value</c>, not escaped.</param>
    public Decision Ask(string path, params string[] query) => Policies.Decide(new()
    {
        Client = Client,
        Day = Day,
        Method = Method,
        Path = [.. path.Split('/', StringSplitOptions.RemoveEmptyEntries)],
        Query = [.. query.Select(Parameter)],
    });

    public Refused Refuses(string path, params string[] query) => Assert.IsType<Refused>(Ask(path, query));

    public Allowed Allows(string path, params string[] query)
    {
        var decision = Ask(path, query);
        return decision as Allowed ?? throw new InvalidOperationException(((Refused)decision).Detail);
    }

    /// <summary>The query that is put to the SIS, as <c>name=value&amp;…</c>.</summary>
    public string Forwards(string path, params string[] query) =>
        string.Join('&', Allows(path, query).Query.Select(parameter => $"{parameter.Name}={parameter.Value}"));

    public static string Agreement(
        string id, IEnumerable<string> grants, string kind = "vendor", string from = "2026-07-01", string until = "2027-06-30") => $$"""
        agreement: {{id}}
        party: {name: Lakeshore, kind: {{kind}}}
        purpose: rostering
        basis: 34 CFR 99.31(a)(1)
        resolution: 2026-14
        from: {{from}}
        until: {{until}}
        clients: [{{id}}]
        grants: [{{string.Join(", ", grants)}}]
        """;

    /// <summary>A grant as a policy writes it; <paramref name="resource"/> is <c>catalog/resource</c>.</summary>
    public static string Grant(string resource, string fields, string query = "[]") =>
        $"{{catalog: {resource.Split('/')[0]}, resource: {resource.Split('/')[1]}, fields: [{fields}], query: {query}}}";

    /// <summary>The same with a basis and a resolution of its own, so that weak proxies may leave.</summary>
    public static string GrantWithBasis(string resource, string fields, string query = "[]") =>
        $"{Grant(resource, fields, query)[..^1]}, basis: 34 CFR 99.35, resolution: 2026-31}}";

    private static PolicySnapshot Load(IEnumerable<PolicyText> policies)
    {
        var load = PolicyLoad.From([.. policies]);
        return load.Snapshot ?? throw new InvalidOperationException(string.Join('\n', load.Findings));
    }

    private static QueryParameter Parameter(string text)
    {
        var sign = text.IndexOf('=', StringComparison.Ordinal);
        return new(text[..sign], text[(sign + 1)..]);
    }
}
