using System.CommandLine;
using Gateway.Decide;
using Policies.Check;
using Policies.Evaluate;
using Policies.Language;

namespace Gateway.Commands;

/// <summary><c>policy check</c>: everything that is wrong with a directory of policies, at once.</summary>
internal static class PolicyCheckCommand
{
    public static Command Create()
    {
        var directory = new Argument<string>("DIR") { Description = "Directory of agreements, catalogs and floors (*.yaml)." };
        var json = JsonText.Option();
        var command = new Command("check", "Read policies and say all that is wrong with them, with file, line and column. Exit code 1 on errors and warnings, 0 on notes.")
        {
            directory, json,
        };
        command.SetAction(parsed => Check(parsed.GetValue(directory)!, parsed.GetValue(json), TimeProvider.System));
        return command;
    }

    private static int Check(string directory, bool isJson, TimeProvider time)
    {
        var load = PolicyDirectory.Load(directory);
        var review = load.Snapshot is { } loaded ? PolicyReview.Of(loaded, DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime)) : [];
        PolicyFinding[] findings = [.. load.Findings, .. review];
        if (isJson)
        {
            JsonText.Print(new { Findings = findings.Select(ToJson), Policy = load.Snapshot?.Id });
        }
        else
        {
            Print(findings, load.Snapshot);
        }

        return findings.All(finding => finding.Severity == FindingSeverity.Note) ? ExitCode.Ok : ExitCode.Found;
    }

    private static void Print(PolicyFinding[] findings, PolicySnapshot? policies)
    {
        var table = new Listing("what is wrong, and where");
        foreach (var finding in findings)
        {
            table.Add(finding.ToString());
        }

        if (findings.Length > 0)
        {
            table.Print();
        }

        if (policies is not null)
        {
            Console.WriteLine($"{policies.Agreements.Length} agreements, {policies.Catalogs.Length} catalogs; policy {policies.Id}");
        }
    }

    private static object ToJson(PolicyFinding finding) =>
        new { finding.At.File, finding.At.Line, finding.At.Column, finding.Severity, finding.Message };
}
