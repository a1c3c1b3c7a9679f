using System.CommandLine;
using Gateway.Tests.Benchmarks.Ledgers;

namespace Gateway.Tests.Benchmarks;

/// <summary><c>ledger</c>: what durable, provable entries cost beside rows that are only durable.</summary>
internal static class LedgerCommand
{
    public static Command Create()
    {
        var turns = new Option<int>("--turns") { Description = "How often each is measured.", HelpName = "N", DefaultValueFactory = _ => 5 };
        var command = new Command("ledger", "Durable appends beside a bare store's in batches of the same size, and how fast the log verifies.") { turns };
        command.SetAction((parsed, _) => RunAsync(parsed.GetValue(turns)));
        return command;
    }

    private static async Task<int> RunAsync(int turns)
    {
        await LedgerRun.RunAsync(turns);
        return 0;
    }
}
