using System.CommandLine;
using Gateway.Record;

namespace Gateway.Commands;

/// <summary>Runs a command and turns what can go wrong into one clear sentence and exit code 2.</summary>
internal static class CommandLine
{
    public static async Task<int> InvokeAsync(RootCommand root, string[] args)
    {
        // `run` is what the program is for, so it needs no word.
        var parsed = root.Parse(args.Length == 0 ? ["run"] : args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors)
            {
                await Console.Error.WriteLineAsync($"error: {error.Message}");
            }

            await Console.Error.WriteLineAsync("see --help");
            return ExitCode.BadInput;
        }

        try
        {
            // The host takes care of Ctrl-C and SIGTERM itself, so that the ledger is closed in good order.
            return await parsed.InvokeAsync(new() { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null });
        }
        catch (Exception exception) when (IsExpected(exception))
        {
            await Console.Error.WriteLineAsync($"error: {exception.Message}");
            return ExitCode.BadInput;
        }
    }

    private static bool IsExpected(Exception exception) =>
        exception is BadInputException or LedgerStartException or RestoredBackupException or LedgerUnavailableException or HttpRequestException
            or IOException or InvalidDataException or UnauthorizedAccessException;
}
