using System.CommandLine;
using Gateway.Operate;
using Gateway.Record.Notes;

namespace Gateway.Commands;

/// <summary><c>witness</c>: cosign the checkpoints of a neighbour's log, so that it cannot be rewritten unnoticed.</summary>
internal static class WitnessCommand
{
    public static Command Create()
    {
        var address = new Option<string>("--address") { Description = "Where to listen.", HelpName = "URL", DefaultValueFactory = _ => "http://127.0.0.1:8100" };
        var name = new Option<string>("--name") { Description = "Name to sign in, such as witness.district.example.", HelpName = "NAME", Required = true };
        var data = new Option<string>("--data") { Description = "Directory for the key and for what was cosigned last.", HelpName = "DIR", DefaultValueFactory = _ => "witness" };
        var logs = new Option<string[]>("--log") { Description = "Key of a log to cosign, or a file with one a line. Give it once for each.", HelpName = "KEY|FILE", Required = true };
        var command = new Command("witness", "Cosign the checkpoints of other districts' logs (c2sp.org/tlog-witness), until it is stopped.") { address, name, data, logs };
        command.SetAction((parsed, _) => RunAsync(
            parsed.GetValue(address)!, parsed.GetValue(name)!, parsed.GetValue(data)!, [.. parsed.GetValue(logs)!.SelectMany(Keys)]));
        return command;
    }

    private static async Task<int> RunAsync(string address, string name, string data, VerifierKey[] logs)
    {
        if (!NoteText.IsKeyName(name))
        {
            throw new BadInputException("--name must have no spaces and no plus");
        }

        await using var witness = await WitnessHost.StartAsync(address, name, data, logs);
        Console.WriteLine($"The witness listens on {witness.Address}\n{witness.Key}");
        await witness.WaitForShutdownAsync();
        return ExitCode.Ok;
    }

    private static IEnumerable<VerifierKey> Keys(string text) => (File.Exists(text) ? File.ReadLines(text) : [text])
        .Where(line => line.Length > 0)
        .Select(line => VerifierKey.Parse(line) ?? throw new BadInputException($"`{line}` is no verifier key (name+id+base64) of ECDSA on P-256, and no file with one"));
}
