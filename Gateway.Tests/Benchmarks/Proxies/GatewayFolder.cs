using System.Text.Json;
using System.Text.Json.Nodes;
using Gateway.Tests.Benchmarks.Documents;

namespace Gateway.Tests.Benchmarks.Proxies;

/// <summary>Settings, agreements and data of one gateway, as an operator would lay them out.</summary>
internal sealed class GatewayFolder
{
    private readonly string _folder;

    public GatewayFolder(string folder, int port, int upstream)
    {
        _folder = folder;
        Directory.CreateDirectory(Path.Combine(folder, "policies"));
        foreach (var agreement in BenchmarkPolicies.Agreements)
        {
            File.WriteAllText(Path.Combine(folder, "policies", agreement.File), agreement.Text);
        }

        File.WriteAllText(Settings, Write(port, upstream).ToJsonString());
    }

    public string Settings => Path.Combine(_folder, "gateway.json");

    private JsonObject Write(int port, int upstream) => new()
    {
        ["Urls"] = $"http://127.0.0.1:{port}",
        ["Gateway"] = new JsonObject
        {
            ["PublicOrigin"] = $"http://127.0.0.1:{port}",
            ["DataDirectory"] = Path.Combine(_folder, "data"),
            ["PolicyDirectory"] = Path.Combine(_folder, "policies"),
            ["Upstreams"] = new JsonObject { ["oneroster-1.2"] = Served(), ["ed-fi"] = Served() },
            ["Redaction"] = new JsonObject { ["MaxBodyBytes"] = 1 << 28 },
            ["Tokens"] = new JsonObject { ["Lifetime"] = "08:00:00" },
            // One client asks as fast as it can.
            ["Limits"] = new JsonObject { ["Client"] = new JsonObject { ["PerSecond"] = 1_000_000, ["Burst"] = 1_000_000 } },
        },
        ["ReverseProxy"] = new JsonObject
        {
            ["Clusters"] = new JsonObject
            {
                ["sis"] = new JsonObject
                {
                    ["Destinations"] = new JsonObject { ["one"] = new JsonObject { ["Address"] = $"http://127.0.0.1:{upstream}" } },
                },
            },
        },
    };

    private static JsonObject Served() => new() { ["Cluster"] = "sis", ["Credential"] = "benchmark" };
}
