using Gateway.Record;
using Gateway.Record.Store;
using Gateway.Record.Verify;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Gateway.Tests.Record;

/// <summary>A ledger in a directory of its own, which goes when the test ends.</summary>
internal sealed class LedgerFolder : IDisposable
{
    public const string Origin = "gateway.example/ledger";

    public LedgerFolder() => Options = At(Path.Combine(Path.GetTempPath(), $"ledger-{Guid.NewGuid():N}"));

    public LedgerOptions Options { get; set; }

    public string Database => Path.Combine(Options.Directory, "ledger.db");

    public string Anchor => Path.Combine(Options.Directory, "ledger.anchor");

    public string Key => Path.Combine(Options.Directory, "reference.key");

    // The disk of a busy machine may take longer than anybody who waits for an answer would.
    public static LedgerOptions At(string directory) =>
        new() { Directory = directory, Origin = Origin, Node = "north", Patience = TimeSpan.FromMinutes(1) };

    public SqliteLedger Open(ILogger? logger = null, LedgerEcho? echo = null)
        => SqliteLedger.Open(Options, TimeProvider.System, logger ?? NullLogger.Instance, echo);

    /// <summary>Appends entries, one batch each or several together, and closes the ledger in good order.</summary>
    public async Task FillAsync(int count)
    {
        await using var ledger = Open();
        await AppendAsync(ledger, count);
    }

    public static async Task AppendAsync(SqliteLedger ledger, int count)
        => await Task.WhenAll(Enumerable.Range(0, count).Select(
            async i => await ledger.AppendAsync(i % 3 == 2 ? Some.Refusal(i) : Some.Entry(i))));

    public VerificationResult Verify() => LedgerVerifier.Verify(Database);

    /// <summary>What somebody does who has the file and SQLite.</summary>
    public int Edit(string sql)
    {
        using var connection = Connect();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteNonQuery();
    }

    public object? Ask(string sql)
    {
        using var connection = Connect();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }

    public SqliteConnection Connect()
    {
        var connection = new SqliteConnection($"Data Source={Database};Pooling=False");
        connection.Open();
        return connection;
    }

    /// <summary>Keeps the ledger as it is now, as a backup would.</summary>
    public string Backup()
    {
        var copy = Database + ".backup";
        File.Copy(Database, copy, overwrite: true);
        return copy;
    }

    public void Restore(string backup) => File.Copy(backup, Database, overwrite: true);

    public void Dispose()
    {
        if (Directory.Exists(Options.Directory))
            Directory.Delete(Options.Directory, recursive: true);
    }
}
