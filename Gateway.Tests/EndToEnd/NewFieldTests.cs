using System.Text;
using Gateway.Tests.Commands;
using Gateway.Tests.World;
using Policies.Redaction;

namespace Gateway.Tests.EndToEnd;

/// <summary>After an upgrade a SIS sends a field that no catalog knows: it is dropped and counted, and shows in the log.</summary>
public sealed class NewFieldTests(ScriptedGateway scripted) : IClassFixture<ScriptedGateway>
{
    private const string Sent = """
        [{"id":"1","studentUniqueId":"7","firstName":"Ana","brandNew":"x"},{"id":"2","studentUniqueId":"8","brandNew":{"deeper":[1]},"otherNames":[{"firstName":"Eva","brandNew":2}]}]
        """;

    [Fact]
    public async Task A_property_that_no_catalog_knows_is_dropped_counted_and_listed()
    {
        scripted.Sis.Answer = async context =>
        {
            context.Response.ContentType = "application/json";
            await context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(Sent));
        };

        using var answer = await scripted.Client.GetAsync("/data/v3/ed-fi/students", TestContext.Current.CancellationToken);

        Assert.Equal(
            """[{"id":"1","studentUniqueId":"7","firstName":"Ana"},{"id":"2","studentUniqueId":"8","otherNames":[{"firstName":"Eva"}]}]""",
            (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Trim());
        Assert.Equal([new WithheldField("?", "unclassified", 2), new("otherNames.?", "unclassified", 1)], scripted.Gateway.EntryOf(answer).Withheld);
        var listed = await GatewayProgram.RunAsync(scripted.Gateway.Data, "audit", "list", "--data", ".", "--withheld", "?");
        Assert.EndsWith("2 records  -? ×2 (unclassified), -otherNames.? ×1 (unclassified)", Assert.Single(listed.OutLines), StringComparison.Ordinal);
    }
}
