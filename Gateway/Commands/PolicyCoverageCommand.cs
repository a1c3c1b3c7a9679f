using System.CommandLine;
using System.Text.Json;
using Policies.Check;
using Policies.Evaluate;
using Policies.Language;

namespace Gateway.Commands;

/// <summary><c>policy coverage</c>: what the policies say to each property and parameter of an API.</summary>
internal static class PolicyCoverageCommand
{
    public static Command Create()
    {
        var openApi = new Option<string>("--openapi") { Description = "The API, as an OpenAPI 3 document in YAML or JSON.", Required = true, HelpName = "FILE" };
        var agreement = new Option<string?>("--agreement") { Description = "Id of the agreement; without it, one that grants all that can be granted.", HelpName = "ID" };
        var catalog = new Option<string?>("--catalog") { Description = "Id of the catalog to measure by, where the paths of several fit.", HelpName = "ID" };
        var state = new Option<CoverageState[]>("--state") { Description = "Show these only.", HelpName = "STATE", AllowMultipleArgumentsPerToken = true };
        var policies = new Option<string?>("--policies") { Description = "Directory of policies; without it, only what is shipped.", HelpName = "DIR" };
        var json = JsonText.Option();
        var command = new Command("coverage", "Say of each property and parameter of an API whether it is granted, withheld, refused or unclassified. Exit code 1 if any is unclassified.")
        {
            openApi, agreement, catalog, state, policies, json,
        };
        command.SetAction(parsed =>
        {
            var report = Report(
                LoadedPolicies.From(parsed.GetValue(policies)), parsed.GetValue(openApi)!, parsed.GetValue(agreement), parsed.GetValue(catalog));
            var states = parsed.GetValue(state) ?? [];
            Print(report, [.. report.Rows.Where(row => states.Length == 0 || states.Contains(row.State))], parsed.GetValue(json));
            return report.Count(CoverageState.Unclassified) == 0 ? ExitCode.Ok : ExitCode.Found;
        });
        return command;
    }

    private static CoverageReport Report(PolicySnapshot policies, string openApi, string? agreement, string? catalog)
    {
        if (agreement is not null)
        {
            LoadedPolicies.Demand(policies, agreement);
        }

        LoadedPolicies.DemandCatalog(policies, catalog);
        var report = CoverageReport.Of(policies, new(openApi, File.ReadAllText(openApi)), agreement, catalog);
        return report.Findings.IsEmpty ? report : throw new BadInputException("the document cannot be used\n" + string.Join('\n', report.Findings));
    }

    private static void Print(CoverageReport report, CoverageRow[] rows, bool json)
    {
        if (json)
        {
            JsonText.Print(rows);
            return;
        }

        foreach (var path in rows.GroupBy(row => row.Path, StringComparer.Ordinal))
        {
            Console.WriteLine(path.Key);
            var table = new Listing("state", "name", "rule");
            foreach (var row in path)
            {
                table.Add($"  {Word(row.State)}", row.Kind == CoverageKind.Parameter ? $"?{row.Name}" : row.Name, row.Rule);
            }

            table.Print();
        }

        var counts = Enum.GetValues<CoverageState>().Select(state => $"{report.Count(state)} {Word(state)}");
        Console.WriteLine($"{report.Title}: {string.Join(", ", counts)}");
    }

    private static string Word(CoverageState state) => JsonNamingPolicy.SnakeCaseLower.ConvertName(state.ToString());
}
