using System.CommandLine;
using Gateway.Tests.Benchmarks.Documents;
using Gateway.Tests.Benchmarks.Proxies;

namespace Gateway.Tests.Benchmarks;

/// <summary><c>proxy</c>: what the whole gateway costs, beside a proxy that looks at nothing.</summary>
internal static class ProxyCommand
{
    public static Command Create()
    {
        var seconds = new Option<double>("--seconds") { Description = "Length of one turn.", HelpName = "N", DefaultValueFactory = _ => 3 };
        var rounds = new Option<int>("--rounds") { Description = "Turns of each proxy under each load.", HelpName = "N", DefaultValueFactory = _ => 5 };
        var agreement = new Option<string>("--agreement") { Description = "floor-only or allow-list.", DefaultValueFactory = _ => BenchmarkPolicies.FloorOnly };
        var limits = new Option<int[]>("--limits")
        {
            Description = "Which pages: 3 (2 KB), 100 (60 KB), 10000 (6 MB), 9999 (200 MB).",
            AllowMultipleArgumentsPerToken = true,
            DefaultValueFactory = _ => [3, 100, 10_000, 9_999],
        };
        var single = new Option<bool>("--single") { Description = "Also with one connection." };
        var other = new Option<string[]>("--other")
        {
            Description = "More builds of the gateway to compare: NAME=path of its Gateway.dll.",
            AllowMultipleArgumentsPerToken = true,
            DefaultValueFactory = _ => [],
        };
        var command = new Command("proxy", "What the whole gateway costs, beside a proxy that looks at nothing.") { seconds, rounds, agreement, limits, single, other };
        command.SetAction((parsed, _) => ProxyRun.RunAsync(new(
            parsed.GetValue(seconds),
            parsed.GetValue(rounds),
            parsed.GetValue(agreement)!,
            parsed.GetValue(limits)!,
            parsed.GetValue(single),
            [.. parsed.GetValue(other)!.Select(text => text.Split('=', 2)).Select(pair => (pair[0], pair[1]))])));
        return command;
    }
}
