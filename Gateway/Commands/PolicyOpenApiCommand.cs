using System.CommandLine;
using Policies.Evaluate;
using Policies.Excerpt;

namespace Gateway.Commands;

/// <summary><c>policy openapi</c>: the document of an API as one party sees it.</summary>
internal static class PolicyOpenApiCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "The API, as an OpenAPI 3 document in YAML or JSON." };
        var agreement = new Option<string>("--agreement") { Description = "Id of the agreement.", Required = true, HelpName = "ID" };
        var catalog = new Option<string?>("--catalog") { Description = "Id of the catalog to measure by, where the paths of several fit.", HelpName = "ID" };
        var policies = new Option<string>("--policies") { Description = "Directory of policies.", HelpName = "DIR", DefaultValueFactory = _ => Path.Combine("data", "policies") };
        var target = new Option<string?>("--out") { Description = "Write it there, not to standard output.", HelpName = "FILE" };
        var command = new Command("openapi", "Write the API document that a party may see: granted paths, the parameters it may use, the properties it receives.")
        {
            file, agreement, catalog, policies, target,
        };
        command.SetAction(parsed => Write(
            Excerpt(LoadedPolicies.From(parsed.GetValue(policies)!), parsed.GetValue(file)!, parsed.GetValue(agreement)!, parsed.GetValue(catalog)),
            parsed.GetValue(target)));
        return command;
    }

    private static ApiExcerpt Excerpt(PolicySnapshot policies, string file, string agreement, string? catalog)
    {
        LoadedPolicies.Demand(policies, agreement);
        LoadedPolicies.DemandCatalog(policies, catalog);
        var excerpt = ApiExcerpt.Of(policies, new(file, File.ReadAllText(file)), agreement, catalog);
        return excerpt.Findings.IsEmpty ? excerpt : throw new BadInputException("the document cannot be used\n" + string.Join('\n', excerpt.Findings));
    }

    private static int Write(ApiExcerpt excerpt, string? file)
    {
        if (file is null)
        {
            Console.Write(excerpt.Text);
        }
        else
        {
            File.WriteAllText(file, excerpt.Text);
        }

        Console.Error.WriteLine($"{excerpt.Paths} paths leave something under this agreement");
        return ExitCode.Ok;
    }
}
