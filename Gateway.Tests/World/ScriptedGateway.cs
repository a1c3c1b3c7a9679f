namespace Gateway.Tests.World;

/// <summary>A gateway in front of a SIS that does as it is told: shared by the tests of a class.</summary>
public sealed class ScriptedGateway : IAsyncLifetime
{
    internal ScriptedSis Sis { get; private set; } = null!;

    internal TestGateway Gateway { get; private set; } = null!;

    /// <summary>The state agency's client, with a token.</summary>
    internal HttpClient Client { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Sis = await ScriptedSis.StartAsync();
        Gateway = await TestGateway.StartAsync(Sis.Address, "sis-secret", ("Gateway:Redaction:MaxBodyBytes", "300000"));
        Client = await Gateway.ClientAsync("state-collector");
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await Gateway.DisposeAsync();
        await Sis.DisposeAsync();
    }
}
