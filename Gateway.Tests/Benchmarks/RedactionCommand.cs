using System.CommandLine;
using Gateway.Tests.Benchmarks.Redactors;

namespace Gateway.Tests.Benchmarks;

/// <summary><c>redaction</c>: how fast documents are redacted, in memory.</summary>
internal static class RedactionCommand
{
    public static Command Create()
    {
        var quick = new Option<bool>("--quick") { Description = "A minute by the stopwatch instead of some minutes by BenchmarkDotNet." };
        var seconds = new Option<int>("--seconds") { Description = "How long a quick run takes.", HelpName = "N", DefaultValueFactory = _ => 60 };
        var command = new Command("redaction", "How fast documents are redacted, in memory.") { quick, seconds };
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(quick))
            {
                QuickRun.Run(TimeSpan.FromSeconds(parsed.GetValue(seconds)));
            }
            else
            {
                LongRun.Run();
            }
        });
        return command;
    }
}
