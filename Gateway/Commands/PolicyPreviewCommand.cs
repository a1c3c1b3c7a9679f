using System.CommandLine;
using Policies.Derive;
using Policies.Evaluate;
using Policies.Redaction;
using Policies.Redaction.Json;

namespace Gateway.Commands;

/// <summary><c>policy preview</c>: what an agreement would let out of a document.</summary>
internal static class PolicyPreviewCommand
{
    public static Command Create()
    {
        var agreement = new Option<string>("--agreement") { Description = "Id of the agreement.", Required = true, HelpName = "ID" };
        var resource = new Option<string>("--resource") { Description = "Resource of the document: students, or ed-fi/students.", Required = true, HelpName = "NAME" };
        var policies = new Option<string>("--policies") { Description = "Directory of policies.", HelpName = "DIR", DefaultValueFactory = _ => Path.Combine("data", "policies") };
        var item = new Option<bool>("--item") { Description = "The document is a single record, not a page of them." };
        var file = new Argument<string>("FILE") { Description = "A document as the SIS sends it; - for standard input." };
        var command = new Command("preview", "Redact a document as one agreement would; what was withheld, and why, goes to standard error.")
        {
            file, agreement, resource, policies, item,
        };
        command.SetAction(parsed => Preview(
            LoadedPolicies.From(parsed.GetValue(policies)!), parsed.GetValue(agreement)!, parsed.GetValue(resource)!, !parsed.GetValue(item), parsed.GetValue(file)!));
        return command;
    }

    private static int Preview(PolicySnapshot policies, string agreement, string resource, bool isCollection, string file)
    {
        using var output = Console.OpenStandardOutput();
        var (result, released) = Redact(Document(policies, agreement, resource, isCollection), file);
        if (result.Fault is { } fault)
        {
            throw new BadInputException($"{file}: refused at byte {fault.Position}: {fault.Kind}");
        }

        output.Write(released);
        output.WriteByte((byte)'\n');
        Explain(result.Report, result.RecordWithheld);
        return ExitCode.Ok;
    }

    private static (JsonRedactionResult Result, byte[] Released) Redact(WholeDocument document, string file)
    {
        try
        {
            return document.Redact(Read(file));
        }
        catch (InvalidDataException malformed)
        {
            throw new BadInputException($"{file}: {malformed.Message}");
        }
    }

    private static WholeDocument Document(PolicySnapshot policies, string agreement, string resource, bool isCollection)
    {
        LoadedPolicies.Demand(policies, agreement);
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        var documents = policies.Catalogs
            .SelectMany(catalog => catalog.Resources.Keys.Select(name => (catalog: catalog.Id, name)))
            .Where(known => known.name == resource || $"{known.catalog}/{known.name}" == resource)
            .Select(known => policies.DocumentFor(agreement, known.catalog, known.name, isCollection, today))
            .OfType<WholeDocument>().ToList();
        return documents switch
        {
            [var document] => document,
            [] => throw new BadInputException($"`{agreement}` grants no resource `{resource}`"),
            _ => throw new BadInputException($"`{resource}` is in several catalogs; write catalog/{resource}"),
        };
    }

    private static byte[] Read(string file)
    {
        if (file != "-")
        {
            return File.ReadAllBytes(file);
        }

        using var memory = new MemoryStream();
        using var input = Console.OpenStandardInput();
        input.CopyTo(memory);
        return memory.ToArray();
    }

    private static void Explain(RedactionReport report, bool recordWithheld)
    {
        foreach (var field in report.Withheld)
        {
            Console.Error.WriteLine($"withheld {field.Path} ×{field.Count} by {field.Rule}");
        }

        Console.Error.WriteLine(recordWithheld ? "the record is withheld whole: the caller is told that there is none" : $"{report.Records} records released");
    }
}
