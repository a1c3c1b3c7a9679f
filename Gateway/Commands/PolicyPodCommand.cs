using System.CommandLine;
using Policies.Obligations;

namespace Gateway.Commands;

/// <summary><c>policy pod</c>: agreements to and from privacy obligations documents of SIF.</summary>
internal static class PolicyPodCommand
{
    public static Command Create() => new("pod", "Write an agreement as a SIF privacy obligations document, or draft one of such a document.") { Import(), Export() };

    private static Command Import()
    {
        var policies = new Option<string?>("--policies") { Description = "Directory of policies whose catalogs and floor are asked what can be granted.", HelpName = "DIR" };
        var file = new Argument<string>("FILE") { Description = "A privacy obligations document, XML." };
        var command = new Command("import", "Write a draft of an agreement to standard output. It grants what the document names and nothing else, and does not hold before a person has completed it.")
        {
            file, policies,
        };
        command.SetAction(parsed => Import(parsed.GetValue(policies), parsed.GetValue(file)!));
        return command;
    }

    private static int Import(string? policies, string file)
    {
        var draft = AgreementDraft.Of(LoadedPolicies.From(policies), new(file, File.ReadAllText(file)));
        if (!draft.Findings.IsEmpty)
        {
            throw new BadInputException("the document cannot be used\n" + string.Join('\n', draft.Findings));
        }

        Console.Write(draft.Text);
        Console.Error.WriteLine($"{draft.Unmapped.Length} things could not be mapped; they stand in the draft as comments. Complete it, then `policy check`");
        return ExitCode.Ok;
    }

    private static Command Export()
    {
        var (agreement, policies) = AgreementOptions();
        var command = new Command("export", "Write an agreement as a privacy obligations document (XML) to standard output.") { agreement, policies };
        command.SetAction(parsed =>
        {
            var loaded = LoadedPolicies.From(parsed.GetValue(policies)!);
            LoadedPolicies.Demand(loaded, parsed.GetValue(agreement)!);
            Console.Write(ObligationExport.Xml(loaded, parsed.GetValue(agreement)!));
            return ExitCode.Ok;
        });
        return command;
    }

    /// <summary>The options of commands that print one agreement in another form.</summary>
    public static (Option<string> Agreement, Option<string> Policies) AgreementOptions() => (
        new("--agreement") { Description = "Id of the agreement.", Required = true, HelpName = "ID" },
        new("--policies") { Description = "Directory of policies.", HelpName = "DIR", DefaultValueFactory = _ => Path.Combine("data", "policies") });
}
