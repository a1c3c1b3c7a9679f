using System.CommandLine;
using Gateway.Agreements;
using Gateway.Demo;
using Gateway.Operate;

namespace Gateway.Commands;

/// <summary><c>demo</c>: the sample SIS and a gateway in front of it, in one process.</summary>
internal static class DemoCommand
{
    private static readonly string[] Clients = ["lakeshore-sync", "state-collector"];

    public static Command Create()
    {
        var data = new Option<string>("--data") { Description = "Where the gateway keeps ledger, keys, clients and logs.", HelpName = "DIR", DefaultValueFactory = _ => "data" };
        var port = new Option<int>("--port") { Description = "Port on 127.0.0.1; 0 takes any.", HelpName = "N", DefaultValueFactory = _ => 8080 };
        var students = new Option<int>("--students") { Description = "Number of students.", HelpName = "N", DefaultValueFactory = _ => 5000 };
        var seed = new Option<int>("--seed") { Description = "Seed of the made-up people.", HelpName = "N", DefaultValueFactory = _ => 1 };
        var ready = new Option<string?>("--ready-file") { Description = "Write addresses and clients there, as JSON, once everything accepts.", HelpName = "FILE" };
        var command = new Command("demo", "Try it: a sample student information system with a gateway in front of it.") { data, port, students, seed, ready };
        command.SetAction((parsed, cancellation) => RunAsync(
            new(parsed.GetValue(data)!, parsed.GetValue(port), parsed.GetValue(students), parsed.GetValue(seed), parsed.GetValue(ready)), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(DemoOptions demo, CancellationToken cancellation)
    {
        Demand(demo.Port is >= 0 and <= 65535, "--port must be from 0 to 65535");
        Demand(demo.Students > 0, "--students must be at least 1");
        await using var sis = await SampleSis.StartAsync(new() { Students = demo.Students, Seed = demo.Seed }, cancellation);
        var port = demo.Port == 0 ? FreePort.Find() : demo.Port;
        var (settings, options) = DemoSettings.For(demo.Data, port, sis);
        SamplePolicies.Write(options.PolicyDirectory!);
        var policies = LoadedPolicies.From(options.PolicyDirectory!);
        await using var gateway = await RunningGateway.StartAsync(settings, options, policies);
        var clients = await RegisterAsync(gateway, new(options.ClientFile, TimeProvider.System), policies);
        var world = new DemoWorld(options.Origin, sis.Address, Path.GetFullPath(demo.Data), clients);
        Console.WriteLine(DemoGuide.Text(world));
        ReadyFile.Write(demo.ReadyFile, world);
        await gateway.WaitForShutdownAsync();
        return ExitCode.Ok;
    }

    private static void Demand(bool holds, string sentence)
    {
        if (!holds)
        {
            throw new BadInputException(sentence);
        }
    }

    /// <summary>Secrets are kept as hashes, so each start gives the sample clients new ones.</summary>
    private static async Task<IReadOnlyList<DemoClient>> RegisterAsync(RunningGateway gateway, ClientRegister register, global::Policies.Evaluate.PolicySnapshot policies)
    {
        var clients = new List<DemoClient>();
        foreach (var client in Clients)
        {
            if (policies.AgreementOf(client) is { } agreement)
            {
                await gateway.NoteClientAsync(client, agreement);
                clients.Add(new(agreement.Id, client, register.Add(client)));
            }
        }

        return clients;
    }
}
