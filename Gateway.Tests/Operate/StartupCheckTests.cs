using Gateway.Operate;
using Microsoft.Extensions.Configuration;

namespace Gateway.Tests.Operate;

public sealed class StartupCheckTests
{
    private static readonly Dictionary<string, string?> Complete = new()
    {
        ["Gateway:PublicOrigin"] = "https://records.example",
        ["Gateway:DataDirectory"] = "/tmp",
        ["Gateway:PolicyDirectory"] = "/tmp",
        ["Gateway:Upstreams:ed-fi:Cluster"] = "sis",
        ["ReverseProxy:Clusters:sis:Destinations:one:Address"] = "https://sis.example/",
    };

    [Fact]
    public void Complete_settings_have_no_problem() => Assert.Empty(Problems());

    [Fact]
    public void All_that_is_missing_is_said_at_once() => Assert.Equal(4, Problems([.. Complete.Keys.Select(key => (key, (string?)null))]).Count);

    [Theory]
    [InlineData("Gateway:PublicOrigin", "records.example", "Gateway:PublicOrigin")]
    [InlineData("Gateway:PublicOrigin", "https://records.example/path", "Gateway:PublicOrigin")]
    [InlineData("Gateway:PolicyDirectory", "/no/such/place", "/no/such/place")]
    [InlineData("Gateway:Upstreams:ed-fi:Cluster", "other", "must name a cluster")]
    [InlineData("Gateway:Upstreams:ed-fi:CredentialFile", "/no/such/file", "/no/such/file")]
    [InlineData("Gateway:Redaction:WholeBodyBytes", "0", "WholeBodyBytes")]
    [InlineData("Gateway:Redaction:MaxBodyBytes", "2000", "MaxBodyBytes")]
    [InlineData("Gateway:Redaction:MaxExpansion", "0", "MaxExpansion")]
    [InlineData("Gateway:Limits:Client:PerSecond", "0", "Client:PerSecond")]
    [InlineData("Gateway:Limits:Client:Burst", "-1", "Client:Burst")]
    [InlineData("Gateway:Limits:Address:PerSecond", "1000001", "Address:PerSecond")]
    [InlineData("Gateway:Limits:Address:Burst", "0", "Address:Burst")]
    [InlineData("Gateway:Limits:Addresses", "0", "Limits:Addresses")]
    [InlineData("Gateway:Limits:Connections", "0", "Limits:Connections")]
    [InlineData("Gateway:Limits:Window", "00:00:00.9", "Limits:Window")]
    [InlineData("Gateway:Limits:Window", "01:00:01", "Limits:Window")]
    [InlineData("Gateway:KnownProxies:0", "proxy.example", "`proxy.example`")]
    [InlineData("Gateway:KnownProxies:0", "10.0.0.0/33", "`10.0.0.0/33`")]
    [InlineData("Gateway:KnownProxies:0", "::/0", "`::/0`")]
    [InlineData("ReverseProxy:Routes:open:ClusterId", "sis", "ReverseProxy:Routes")]
    public void A_setting_that_cannot_work_is_named(string name, string value, string part) =>
        Assert.Contains(part, Assert.Single(Problems((name, value))), StringComparison.Ordinal);

    [Theory]
    [InlineData("10.0.0.7")]
    [InlineData("10.0.0.0/28")]
    [InlineData("2001:db8::1")]
    [InlineData("2001:db8::/64")]
    public void Proxies_are_known_by_address_or_network(string proxy) => Assert.Empty(Problems(("Gateway:KnownProxies:0", proxy)));

    private static IReadOnlyList<string> Problems(params (string Name, string? Value)[] changes)
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection(Complete)
            .AddInMemoryCollection(changes.Select(change => KeyValuePair.Create(change.Name, change.Value))).Build();
        var options = new GatewayOptions();
        settings.GetSection("Gateway").Bind(options);
        return StartupCheck.Problems(options, settings.GetSection("ReverseProxy"));
    }
}
