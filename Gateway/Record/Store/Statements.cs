using Microsoft.Data.Sqlite;

namespace Gateway.Record.Store;

/// <summary>Statements without ceremony.</summary>
internal static class Statements
{
    public static SqliteCommand Command(this SqliteConnection connection, string sql, params ReadOnlySpan<(string Name, object Value)> values)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in values)
            command.Parameters.AddWithValue(name, value);
        return command;
    }

    public static int Run(this SqliteConnection connection, string sql, params ReadOnlySpan<(string Name, object Value)> values)
    {
        using var command = connection.Command(sql, values);
        return command.ExecuteNonQuery();
    }

    public static object? Scalar(this SqliteConnection connection, string sql, params ReadOnlySpan<(string Name, object Value)> values)
    {
        using var command = connection.Command(sql, values);
        return command.ExecuteScalar();
    }

    /// <summary>The bytes of a column, whatever its type; none for NULL.</summary>
    public static byte[] Bytes(this SqliteDataReader row, int column)
        => row.IsDBNull(column) ? [] : row.GetFieldValue<byte[]>(column);

    /// <summary>The number of a column; -1 for NULL.</summary>
    public static long Number(this SqliteDataReader row, int column) => row.IsDBNull(column) ? -1 : row.GetInt64(column);
}
