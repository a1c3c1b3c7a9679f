namespace Gateway.Tests.World;

/// <summary>One client that may read a little by each of several standards, from a SIS that does as it is told: shared by the tests of a class.</summary>
public sealed class StandardsGateway : IAsyncLifetime
{
    private const string Agreement = """
        agreement: many-standards
        party: {name: Some Vendor, kind: vendor}
        purpose: Lists of schools
        basis: 34 CFR 99.31(a)(1)(i)(B)
        resolution: 2026R-001
        from: 2026-07-01
        until: 2036-06-30
        clients: [reader]
        grants:
          - {catalog: oneroster-1.1, resource: orgs, fields: [sourcedId, name], query: [page, sort, filter]}
          - {catalog: oneroster-1.2, resource: orgs, fields: [sourcedId, name], query: [page, sort, filter]}
          - {catalog: oneroster-1.2-gradebook, resource: categories, fields: [sourcedId, title], query: [page, sort, filter]}
          - {catalog: oneroster-1.2-resources, resource: resources, fields: [sourcedId, title], query: [page, sort, filter]}
          - {catalog: ed-fi, resource: schools, fields: [schoolId, nameOfInstitution], query: [page, filter]}
          - {catalog: clever, resource: schools, fields: [data.id, data.name], query: [page]}
        """;

    private static readonly string[] MoreCatalogs = ["oneroster-1.1", "oneroster-1.2-gradebook", "oneroster-1.2-resources", "clever"];

    private readonly TemporaryDirectory _policies = new();

    internal ScriptedSis Sis { get; private set; } = null!;

    internal TestGateway Gateway { get; private set; } = null!;

    internal HttpClient Client { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        await File.WriteAllTextAsync(Path.Combine(_policies.Path, "many-standards.yaml"), Agreement);
        Sis = await ScriptedSis.StartAsync();
        Gateway = await TestGateway.StartAsync(
            Sis.Address,
            "sis-secret",
            [
                ("Gateway:PolicyDirectory", _policies.Path),
                ("ReverseProxy:Clusters:sis:HttpRequest:ActivityTimeout", "00:00:04"),
                .. MoreCatalogs.Select(catalog => ($"Gateway:Upstreams:{catalog}:Cluster", "sis")),
            ]);
        Client = await Gateway.ClientAsync("reader");
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await Gateway.DisposeAsync();
        await Sis.DisposeAsync();
        _policies.Dispose();
    }
}
