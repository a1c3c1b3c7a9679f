using System.Text.Json.Nodes;
using Policies.Shipped;

namespace Gateway.Tests.Commands;

public sealed class PolicySchemaTests : IDisposable
{
    private readonly WorkingFolder _folder = new();

    [Fact]
    public async Task The_schema_is_printed_as_it_is_shipped()
    {
        var ran = await _folder.RunAsync("policy", "schema");

        Assert.Equal((0, "", ShippedPolicies.Schema), (ran.Exit, ran.Error, ran.Out));
        Assert.Equal("https://json-schema.org/draft/2020-12/schema", (string?)JsonNode.Parse(ran.Out)!["$schema"]);
    }

    public void Dispose() => _folder.Dispose();
}
