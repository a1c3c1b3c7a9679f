using System.Net;
using Gateway.Demo;
using Gateway.Tests.World;

namespace Gateway.Tests.Faults;

public sealed class AbsentSisTests
{
    [Fact]
    public async Task A_sis_that_is_not_there_is_said_to_be_unreachable()
    {
        var nobody = new Uri($"http://127.0.0.1:{FreePort.Find()}");
        await using var gateway = await TestGateway.StartAsync(nobody, "sis-secret");
        using var client = await gateway.ClientAsync("state-collector");

        using var response = await client.GetAsync("/data/v3/ed-fi/students", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadGateway, response.StatusCode);
        Assert.Equal("sis_unreachable", gateway.EntryOf(response).Reasons.Single().Code);
    }

    [Fact]
    public async Task A_sis_that_does_not_answer_in_time_is_given_up()
    {
        await using var sis = await ScriptedSis.StartAsync();
        sis.Answer = context => Task.Delay(TimeSpan.FromSeconds(30), context.RequestAborted);
        await using var gateway = await TestGateway.StartAsync(
            sis.Address, "sis-secret", ("ReverseProxy:Clusters:sis:HttpRequest:ActivityTimeout", "00:00:01"));
        using var client = await gateway.ClientAsync("state-collector");

        using var response = await client.GetAsync("/data/v3/ed-fi/students", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.GatewayTimeout, response.StatusCode);
        Assert.Equal("sis_timed_out", gateway.EntryOf(response).Reasons.Single().Code);
    }
}
