using Microsoft.AspNetCore.Http;

namespace Gateway.Tests.World;

/// <summary>The seven stages with a proxy that does as the test tells it, in the place of YARP and the SIS: shared by the tests of a class.</summary>
public sealed class ProxyGateway : IAsyncLifetime
{
    private LifeWorld _life = null!;

    internal ScriptedLedger Ledger { get; } = new();

    /// <summary>What it does next.</summary>
    internal RequestDelegate Proxy { get; set; } = _ => Task.CompletedTask;

    /// <summary>The state agency's client, with a token.</summary>
    internal HttpClient Client => _life.Http;

    public async ValueTask InitializeAsync()
    {
        _life = await LifeWorld.StartAsync(Ledger, context => Proxy(context), ("Gateway:Redaction:WholeBodyBytes", $"{InstalmentGateway.Whole}"));
        Client.DefaultRequestHeaders.Authorization = new("Bearer", _life.Token("state-collector"));
    }

    public ValueTask DisposeAsync() => _life.DisposeAsync();
}
