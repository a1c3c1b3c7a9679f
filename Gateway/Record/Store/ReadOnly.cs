using Microsoft.Data.Sqlite;

namespace Gateway.Record.Store;

/// <summary>Connections that cannot write.</summary>
internal static class ReadOnly
{
    /// <param name="database">The file <c>ledger.db</c>.</param>
    /// <exception cref="SqliteException">There is none, or it is no database.</exception>
    public static SqliteConnection Open(string database)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = database,
            Mode = SqliteOpenMode.ReadOnly,
            Pooling = false,
        }.ToString());
        try
        {
            connection.Open();
            connection.Run("PRAGMA mmap_size = 0");
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }
}
