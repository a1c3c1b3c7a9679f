using System.Globalization;
using Gateway.Record.Notes;
using Gateway.Record.Store;

namespace Gateway.Record.Publish;

/// <summary>Publishes the ledger of a directory. Only who holds its lock may: two who sign could sign two histories.</summary>
/// <param name="directory">Of the ledger.</param>
/// <param name="published">Directory of the published log, in which each epoch is by itself, so that none takes back what another has stated.</param>
internal sealed class LedgerPublishing(string directory, string? published = null)
{
    private readonly string _database = LedgerPlace.In(directory).Database;

    public static LedgerPublishing Of(LedgerOptions options) => new(options.Directory, options.PublishedDirectory);

    /// <summary>Where the present epoch is published.</summary>
    public PublishedLog Log()
    {
        if (!File.Exists(_database))
            return In(epoch: 1);
        using var leaves = LedgerLeaves.Open(_database);
        return In(leaves.Epoch);
    }

    /// <summary>The name in which the present epoch is signed.</summary>
    public string KeyName()
    {
        using var leaves = LedgerLeaves.Open(_database);
        return leaves.Origin;
    }

    /// <returns>The newest checkpoint.</returns>
    /// <exception cref="InvalidDataException">The log does not go on from what was published; nothing was signed.</exception>
    /// <exception cref="LedgerStartException">A key cannot be used.</exception>
    public SignedNote Publish()
    {
        using var leaves = LedgerLeaves.Open(_database);
        using var keys = SigningKeys.Open(directory);
        return new LogPublisher(leaves, In(leaves.Epoch), keys.For(leaves.Origin)).Publish();
    }

    private PublishedLog In(long epoch) =>
        new(Path.Combine(published ?? Path.Combine(directory, "published"), string.Create(CultureInfo.InvariantCulture, $"epoch-{epoch}")));
}
