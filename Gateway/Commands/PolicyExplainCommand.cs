using System.CommandLine;
using System.Globalization;
using Gateway.Admit;
using Policies.Agreements;
using Policies.Evaluate;
using Policies.Explain;

namespace Gateway.Commands;

/// <summary><c>policy explain</c>: what becomes of one request under one agreement, and why.</summary>
internal static class PolicyExplainCommand
{
    public static Command Create()
    {
        var method = new Argument<string>("METHOD") { Description = "GET, PUT and so on, as it stands in the request; POST for a question with arguments in a body." };
        var url = new Argument<string>("URL") { Description = "Path and query as a client sends them; an address before them is passed over." };
        var agreement = new Option<string>("--agreement") { Description = "Id of the agreement.", Required = true, HelpName = "ID" };
        var policies = new Option<string>("--policies") { Description = "Directory of policies.", HelpName = "DIR", DefaultValueFactory = _ => Path.Combine("data", "policies") };
        var day = new Option<string?>("--day") { Description = "The day of the request, such as 2026-08-01. By default today, UTC.", HelpName = "DAY" };
        var json = JsonText.Option();
        var command = new Command("explain", "Say whether a request is allowed, why, and what would leave, or be written. Exit code 0 when it is allowed, 1 when it is refused.")
        {
            method, url, agreement, policies, day, json,
        };
        command.SetAction(parsed => Explain(
            LoadedPolicies.From(parsed.GetValue(policies)!), parsed.GetValue(agreement)!, parsed.GetValue(method)!, Target(parsed.GetValue(url)!),
            Day(parsed.GetValue(day), TimeProvider.System), parsed.GetValue(json)));
        return command;
    }

    private static int Explain(PolicySnapshot policies, string id, string method, string target, DateOnly day, bool isJson)
    {
        LoadedPolicies.Demand(policies, id);
        var agreement = policies.Agreements.Single(known => known.Id == id);
        if (Admission.Read(method, target, out var problem) is not { } request)
        {
            Malformed(problem, isJson);
            return ExitCode.Found;
        }

        var explanation = Explanation.Of(policies, agreement, new() { Client = "", Day = day, Method = request.Method, Path = request.Path, Query = request.Query });
        if (isJson)
        {
            JsonText.Print(ExplanationJson.Of(explanation, agreement, day));
        }
        else
        {
            new ExplanationText(explanation, agreement, request.Method, day).Print();
        }

        return explanation.Decision is Allowed ? ExitCode.Ok : ExitCode.Found;
    }

    private static void Malformed(string problem, bool isJson)
    {
        if (isJson)
        {
            JsonText.Print(new { Allowed = false, Code = "malformed_request", Detail = problem });
        }
        else
        {
            Console.WriteLine($"Refused (malformed_request), whoever asks: {problem}");
        }
    }

    /// <summary>What stands on the request line when a client asks for this address.</summary>
    private static string Target(string url)
    {
        var scheme = url.IndexOf("://", StringComparison.Ordinal);
        if (scheme < 0 || url.AsSpan(0, scheme).ContainsAny('/', '?'))
        {
            return url;
        }

        var path = url.AsSpan(scheme + 3).IndexOfAny('/', '?');
        return path < 0 ? "/" : url[(scheme + 3 + path)..];
    }

    private static DateOnly Day(string? text, TimeProvider time) => text is null
        ? DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime)
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw new BadInputException($"`{text}` is no day; write it as 2026-08-01");
}
