using Gateway.Operate;

namespace Gateway.Demo;

/// <summary>The settings a district would write, for the sample SIS.</summary>
internal static class DemoSettings
{
    public static (IConfiguration Settings, GatewayOptions Options) For(string data, int port, SampleSis sis)
    {
        var origin = $"http://127.0.0.1:{port}";
        var settings = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Urls"] = origin,
            ["Gateway:PublicOrigin"] = origin,
            ["Gateway:DataDirectory"] = data,
            ["Gateway:PolicyDirectory"] = Path.Combine(data, "policies"),
            ["Gateway:Node"] = "demo",
            ["Gateway:Upstreams:oneroster-1.2:Cluster"] = "sample-sis",
            ["Gateway:Upstreams:oneroster-1.2:Credential"] = sis.Credential,
            ["Gateway:Upstreams:ed-fi:Cluster"] = "sample-sis",
            ["Gateway:Upstreams:ed-fi:Credential"] = sis.Credential,
            ["ReverseProxy:Clusters:sample-sis:Destinations:one:Address"] = sis.Address.AbsoluteUri,
        }).Build();
        var options = new GatewayOptions();
        settings.GetSection("Gateway").Bind(options);
        return (settings, options);
    }
}
