using Gateway.Tests.World.Twins;
using Policies.Evaluate;

namespace Gateway.Tests.World.Town;

/// <summary>Two towns that differ only in what is withheld, each behind its gateway.</summary>
internal sealed class TownWorlds : IAsyncDisposable
{
    private TownWorlds(Twin one, Twin two) => (One, Two, Words) = (one, two, new((TownSis)one.Sis, (TownSis)two.Sis));

    public Twin One { get; }

    public Twin Two { get; }

    public TownVocabulary Words { get; }

    /// <param name="policies">What both gateways hold to.</param>
    /// <param name="count">How many records there are of each resource that everybody knows of.</param>
    public static async Task<TownWorlds> StartAsync(PolicySnapshot policies, int count) => new(
        await Twin.BeforeAsync(await TownSis.StartAsync(count, secretSeed: 1), policies),
        await Twin.BeforeAsync(await TownSis.StartAsync(count, secretSeed: 2), policies));

    public async ValueTask DisposeAsync()
    {
        await One.DisposeAsync();
        await Two.DisposeAsync();
    }
}
