using System.CommandLine;
using Gateway.Tests.Benchmarks.Loading;

namespace Gateway.Tests.Benchmarks;

/// <summary><c>policies</c>: how long it takes to check many agreements, and to put a change of one into force.</summary>
internal static class LoadingCommand
{
    public static Command Create()
    {
        var turns = new Option<int>("--turns") { Description = "How often everything is done.", HelpName = "N", DefaultValueFactory = _ => 10 };
        var command = new Command("policies", "How long it takes to check 500 agreements of 50 grants, and to read a change of one.") { turns };
        command.SetAction(parsed => LoadingRun.Run(parsed.GetValue(turns)));
        return command;
    }
}
