using System.Security.Cryptography;

namespace Gateway.Record.Store;

/// <summary>The secret that turns a record's id into a reference. Who has it can tell whose records an entry is about.</summary>
internal static class ReferenceKey
{
    private const int Size = 32;

    /// <param name="place">Where the ledger is.</param>
    /// <param name="mayCreate">Whether a missing key is made. Beside an existing log a new one would hide its older references.</param>
    /// <exception cref="LedgerStartException">The key is missing, malformed, or open to others.</exception>
    public static byte[] Open(LedgerPlace place, bool mayCreate)
    {
        if (!File.Exists(place.Key))
            Create(place, mayCreate);
        if (OwnerOnly.IsOpenToOthers(place.Key))
            throw new LedgerStartException($"{place.Key} can be read by others than its owner. Run: chmod 600 {place.Key}");

        var key = File.ReadAllBytes(place.Key);
        return key.Length == Size
            ? key
            : throw new LedgerStartException($"{place.Key} does not hold {Size} bytes. Restore it from the backup of the ledger.");
    }

    private static void Create(LedgerPlace place, bool mayCreate)
    {
        if (!mayCreate)
            throw new LedgerStartException(
                $"{place.Key} is missing, and the ledger beside it has entries. Restore it from the backup of the ledger; or run `audit new-epoch` to go on with a new key, under which earlier disclosures cannot be searched.");
        OwnerOnly.Replace(place.Key, RandomNumberGenerator.GetBytes(Size));
    }
}
