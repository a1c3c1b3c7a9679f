using System.CommandLine;
using Policies.Obligations;

namespace Gateway.Commands;

/// <summary><c>policy exhibit-b</c>: the schedule of data of the National Data Privacy Agreement, as an agreement's grants fill it in.</summary>
internal static class PolicyExhibitBCommand
{
    public static Command Create()
    {
        var (agreement, policies) = PolicyPodCommand.AgreementOptions();
        var command = new Command("exhibit-b", "Print the rows of the NDPA's Exhibit B (Schedule of Data) that an agreement's grants touch, as a Markdown table.") { agreement, policies };
        command.SetAction(parsed => Print(parsed.GetValue(policies)!, parsed.GetValue(agreement)!));
        return command;
    }

    private static int Print(string directory, string agreement)
    {
        var policies = LoadedPolicies.From(directory);
        LoadedPolicies.Demand(policies, agreement);
        Console.WriteLine("| Category of Data | Elements | Fields |");
        Console.WriteLine("|---|---|---|");
        foreach (var row in ExhibitB.Rows(policies, agreement)!.Value)
        {
            Console.WriteLine($"| {row.Category} | {row.Element} | {string.Join("; ", row.Fields)} |");
        }

        Console.Error.WriteLine("A field's row is found by its name: read each before you sign. Fields of schools, courses and terms are about no person and have no row.");
        return ExitCode.Ok;
    }
}
