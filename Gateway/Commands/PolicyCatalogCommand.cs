using System.CommandLine;
using Policies.Draft;

namespace Gateway.Commands;

/// <summary><c>policy catalog</c>: a catalog as an OpenAPI document suggests it, to be judged field by field.</summary>
internal static class PolicyCatalogCommand
{
    public static Command Create()
    {
        var openApi = new Option<string>("--openapi") { Description = "The API, as an OpenAPI 3 document in YAML or JSON.", Required = true, HelpName = "FILE" };
        var id = new Option<string>("--id") { Description = "Name of the catalog: lower-case words and digits, such as our-sis-2.", Required = true, HelpName = "ID" };
        var policies = new Option<string?>("--policies") { Description = "Directory of policies whose catalogs are asked too what a name means.", HelpName = "DIR" };
        var json = JsonText.Option();
        var command = new Command("catalog", "Write a catalog with suggested classes to standard output. What is not certain is unclassified, which is withheld.")
        {
            openApi, id, policies, json,
        };
        command.SetAction(parsed => Write(parsed.GetValue(openApi)!, parsed.GetValue(id)!, parsed.GetValue(policies), parsed.GetValue(json)));
        return command;
    }

    private static int Write(string openApi, string id, string? policies, bool isJson)
    {
        var draft = CatalogDraft.Of(LoadedPolicies.From(policies), new(openApi, File.ReadAllText(openApi)), id);
        if (!draft.Findings.IsEmpty)
        {
            throw new BadInputException("the document cannot be used\n" + string.Join('\n', draft.Findings));
        }

        if (isJson)
        {
            JsonText.Print(new { draft.Text, draft.Fields, draft.Unclassified });
        }
        else
        {
            Console.Write(draft.Text);
        }

        Console.Error.WriteLine(
            $"{draft.Fields} fields, {draft.Unclassified} of them unclassified: judge these first, then the rest; mark keys (`key`), lists whose elements can be"
            + " withheld (`guarded`) and fields that name their siblings (`naming`); then `policy check`");
        return ExitCode.Ok;
    }
}
