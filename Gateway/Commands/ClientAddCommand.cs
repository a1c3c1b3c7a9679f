using System.CommandLine;
using Gateway.Agreements;
using Gateway.Record;
using Gateway.Record.Store;
using Microsoft.Extensions.Logging.Abstractions;

namespace Gateway.Commands;

/// <summary><c>client add</c>: register a client that an agreement names, and show its secret once.</summary>
internal static class ClientAddCommand
{
    public static Command Create()
    {
        var config = new Option<string?>("--config") { Description = "Settings in JSON, as for `run`.", HelpName = "FILE" };
        var id = new Argument<string>("CLIENT") { Description = "The client id, as the agreement has it." };
        var command = new Command("add", "Register a client, or give it a new secret. The gateway must not be running: the act goes into its log.") { id, config };
        command.SetAction((parsed, _) => AddAsync(parsed.GetValue(config), parsed.GetValue(id)!));
        return command;
    }

    private static async Task<int> AddAsync(string? config, string client)
    {
        var options = RunSettings.Read(config).Options;
        var agreement = LoadedPolicies.From(options.PolicyDirectory!).AgreementOf(client);
        if (agreement is null && !options.LogReaders.Contains(client))
        {
            throw new BadInputException($"no agreement names the client `{client}`; add it to the `clients` of one, or to Gateway:LogReaders");
        }

        await using var ledger = SqliteLedger.Open(options.Ledger, TimeProvider.System, NullLogger.Instance);
        var entry = new Entry { Outcome = Outcome.ClientAdded, Time = TimeProvider.System.GetUtcNow(), Client = client }.With(agreement);
        await ledger.RecordAsync(entry, CancellationToken.None);
        var secret = new ClientRegister(options.ClientFile, TimeProvider.System).Add(client);
        Console.WriteLine($"client_id     {client}\nclient_secret {secret}\nThe secret is not kept and will not be shown again.");
        return ExitCode.Ok;
    }
}
