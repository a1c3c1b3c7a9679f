using Gateway.Demo;

namespace Gateway.Tests.World;

/// <summary>The sample SIS, small, with a gateway in front of it: shared by the tests of a class.</summary>
public sealed class SampleGateway : IAsyncLifetime
{
    internal SampleSis Sis { get; private set; } = null!;

    internal TestGateway Gateway { get; private set; } = null!;

    internal HttpClient Lakeshore { get; private set; } = null!;

    internal HttpClient State { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Sis = await SampleSis.StartAsync(new() { Students = 300 }, CancellationToken.None);
        Gateway = await TestGateway.StartAsync(Sis.Address, Sis.Credential);
        Lakeshore = await Gateway.ClientAsync("lakeshore-sync");
        State = await Gateway.ClientAsync("state-collector");
    }

    public async ValueTask DisposeAsync()
    {
        Lakeshore.Dispose();
        State.Dispose();
        await Gateway.DisposeAsync();
        await Sis.DisposeAsync();
    }
}
