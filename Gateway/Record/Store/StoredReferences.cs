using Gateway.Record.Layout;
using Microsoft.Data.Sqlite;

namespace Gateway.Record.Store;

/// <summary>Reads the references of the log.</summary>
internal static class StoredReferences
{
    /// <returns>The references, each at its number.</returns>
    /// <exception cref="LedgerStartException">They are not numbered as a writer numbers them.</exception>
    public static UInt128[] Read(SqliteConnection connection)
    {
        using var command = connection.Command("SELECT id, ref FROM reference ORDER BY id");
        using var row = command.ExecuteReader();
        var references = new List<UInt128>();
        var seen = new HashSet<UInt128>();
        while (row.Read())
        {
            var bytes = row.Bytes(1);
            if (row.GetInt64(0) != references.Count || bytes.Length != Disclosure.ReferenceSize || !seen.Add(Disclosure.Reference(bytes)))
                throw LedgerTail.Damaged($"reference {row.GetInt64(0)} is not one that was written there");
            references.Add(Disclosure.Reference(bytes));
        }

        return [.. references];
    }
}
