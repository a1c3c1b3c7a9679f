using System.CommandLine;
using System.Globalization;
using Gateway.Tests.Benchmarks.Load;
using Gateway.Tests.Benchmarks.Proxies;

namespace Gateway.Tests.Benchmarks;

/// <summary><c>part</c>: one process of a comparison. The comparison starts them; people do not.</summary>
internal static class PartCommand
{
    public static Command Create()
    {
        var words = new Argument<string[]>("WORDS");
        var command = new Command("part", "One process of a comparison.") { words };
        command.Hidden = true;
        command.SetAction((parsed, _) => RunAsync(parsed.GetValue(words)!));
        return command;
    }

    private static async Task RunAsync(string[] words)
    {
        switch (words)
        {
            case ["upstream", var port]:
                Upstream.Run(Number(port));
                break;
            case ["pass", var port, var upstream]:
                PassThrough.Run(Number(port), Number(upstream));
                break;
            case ["redact", var port, var upstream, var agreement]:
                PassThroughRedactor.Run(Number(port), Number(upstream), agreement);
                break;
            case ["load"]:
                await LoadGenerator.ServeAsync();
                break;
            default:
                throw new ArgumentException("no such part");
        }
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
