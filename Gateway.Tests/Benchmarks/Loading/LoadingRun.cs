using System.Diagnostics;
using Policies.Evaluate;
using Policies.Language;
using Policies.Shipped;
using YamlDotNet.RepresentationModel;

namespace Gateway.Tests.Benchmarks.Loading;

/// <summary>Everything in turns, the best of them: reading the YAML and doing nothing with it, reading and checking it, and reading a change.</summary>
internal static class LoadingRun
{
    public static void Run(int turns)
    {
        var texts = ManyAgreements.Texts();
        var whole = PolicyLoad.From([.. ShippedPolicies.Texts, .. texts]);
        if (whole.Snapshot is null)
        {
            throw new InvalidOperationException(string.Join('\n', whole.Findings.Take(10)));
        }

        var best = new Dictionary<string, TimeSpan>(StringComparer.Ordinal);
        for (var turn = 0; turn < turns; turn++)
        {
            Time(best, "YAML, one text after the other", () => texts.ForEach(ReadYaml));
            Time(best, "all read and checked", () => PolicyLoad.From([.. ShippedPolicies.Texts, .. texts.Select(Copy)]));
            Time(best, "one of them changed", () => PolicyLoad.From([.. ShippedPolicies.Texts, .. texts.Skip(1), texts[0] with { Text = texts[0].Text + "\n" }], whole));
        }

        var scale = best["YAML, one text after the other"];
        Console.WriteLine($"{texts.Count} agreements, {texts.Sum(text => text.Text.Length) / 1024} KiB; best of {turns} turns");
        foreach (var (name, time) in best)
        {
            Console.WriteLine($"{name,-32} {time.TotalMilliseconds,8:0} ms {time / scale,6:0.00}");
        }
    }

    // A text that was read before is known by its identity.
    private static PolicyText Copy(PolicyText text) => text with { };

    private static void ReadYaml(PolicyText text)
    {
        using var reader = new StringReader(text.Text);
        new YamlStream().Load(reader);
    }

    private static void Time(Dictionary<string, TimeSpan> best, string name, Action action)
    {
        var watch = Stopwatch.StartNew();
        action();
        var time = watch.Elapsed;
        best[name] = best.TryGetValue(name, out var before) && before < time ? before : time;
    }
}
