using System.CommandLine;

namespace Gateway.Commands;

/// <summary><c>--data DIR</c>: where a gateway keeps what it keeps.</summary>
internal static class DataOption
{
    public static Option<string> Create() => new("--data")
    {
        Description = "The gateway's data directory. By default that of the settings (Gateway__DataDirectory), else ./data, as `demo` uses it.",
        HelpName = "DIR",
        DefaultValueFactory = _ => Environment.GetEnvironmentVariable("Gateway__DataDirectory") ?? "data",
    };

    /// <exception cref="BadInputException">There is none.</exception>
    public static string Ledger(string data)
    {
        var ledger = Path.Combine(data, "ledger", "ledger.db");
        return File.Exists(ledger)
            ? ledger
            : throw new BadInputException($"there is no ledger at {ledger}; name the gateway's data directory with --data");
    }
}
