using System.CommandLine;
using Gateway.Operate;

namespace Gateway.Commands;

/// <summary><c>run</c>: serve, with the settings of a file and of the environment.</summary>
internal static class RunCommand
{
    public static Command Create()
    {
        var config = new Option<string?>("--config")
        {
            Description = "Settings in JSON. By default gateway.json, if it is there; environment variables such as Gateway__PublicOrigin come on top.",
            HelpName = "FILE",
        };
        var command = new Command("run", "Serve. This is what happens when no command is given.") { config };
        command.SetAction((parsed, _) => RunAsync(parsed.GetValue(config)));
        return command;
    }

    private static async Task<int> RunAsync(string? file)
    {
        var settings = RunSettings.Read(file);
        var policies = LoadedPolicies.From(settings.Options.PolicyDirectory!);
        RunSettings.Demand(StartupCheck.Problems(settings.Options, policies));
        await using var gateway = await RunningGateway.StartAsync(settings.All, settings.Options, policies);
        Console.WriteLine($"The gateway listens on {gateway.Address}");
        await gateway.WaitForShutdownAsync();
        return ExitCode.Ok;
    }
}
