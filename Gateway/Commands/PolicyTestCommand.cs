using System.Collections.Immutable;
using System.CommandLine;
using Gateway.Decide;
using Policies.Cases;
using Policies.Language;
using Policies.Shipped;

namespace Gateway.Commands;

/// <summary><c>policy test</c>: puts the cases that lie beside the policies to them.</summary>
internal static class PolicyTestCommand
{
    public static Command Create()
    {
        var policies = new Option<string?>("--policies")
        {
            Description = "Directory of policies, with their cases in files called *.cases.yaml; without it, what is shipped.",
            HelpName = "DIR",
        };
        var json = JsonText.Option();
        var command = new Command("test", "Put the cases beside the policies to them, through the same reading, deciding and redacting as requests. Exit code 1 if one fails.")
        {
            policies, json,
        };
        command.SetAction(parsed => Test(parsed.GetValue(policies), parsed.GetValue(json)));
        return command;
    }

    private static int Test(string? directory, bool json)
    {
        var policies = LoadedPolicies.From(directory);
        var trial = new CaseTrial(policies);
        var results = Load(policies, directory).Select(example => (Case: example, Differences: trial.Differences(example))).ToList();
        if (json)
        {
            JsonText.Print(results.Select(result => Row(result.Case, result.Differences)));
        }
        else
        {
            results.ForEach(result => Print(result.Case, result.Differences));
            Console.WriteLine($"{results.Count} cases, {results.Count(result => result.Differences.Count > 0)} failed");
        }

        return results.TrueForAll(result => result.Differences.Count == 0) ? ExitCode.Ok : ExitCode.Found;
    }

    private static ImmutableArray<PolicyCase> Load(global::Policies.Evaluate.PolicySnapshot policies, string? directory)
    {
        IReadOnlyList<PolicyText> texts = directory is null ? ShippedPolicies.Cases : PolicyDirectory.Cases(directory);
        var load = CaseLoad.From(policies, texts);
        if (!load.Findings.IsEmpty)
        {
            throw new BadInputException("the cases cannot be used\n" + string.Join('\n', load.Findings));
        }

        // A test of nothing that says "all well" would be believed.
        return load.Cases.IsEmpty ? throw new BadInputException($"there are no cases below {directory}; write some in a file called NAME.cases.yaml") : load.Cases;
    }

    private static object Row(PolicyCase example, IReadOnlyList<string> differences) =>
        new { Case = example.Name, example.At.File, example.At.Line, Passed = differences.Count == 0, Differences = differences };

    private static void Print(PolicyCase example, IReadOnlyList<string> differences)
    {
        Console.WriteLine(differences.Count == 0 ? $"passed  {example.Name}" : $"FAILED  {example.Name}  ({example.At})");
        foreach (var difference in differences)
        {
            Console.WriteLine($"          {difference}");
        }
    }
}
