using System.Globalization;
using Policies.Agreements;
using Policies.Evaluate;
using Policies.Language;

namespace Policies.Cases;

/// <summary>Reads who asks for what on which day, and the decision that is expected.</summary>
internal sealed class RequestParser(PolicySnapshot policies, FindingList findings)
{
    private static readonly string[] OnlyWithRequest = ["client", "day", "expect", "code", "rule", "parameter"];

    /// <summary>The agreement a case names, or null.</summary>
    public Agreement? Agreement(MappingReader text)
    {
        if (text.Text("agreement") is not { } id)
        {
            return null;
        }

        var agreement = policies.Agreements.SingleOrDefault(known => known.Id == id.Value);
        if (agreement is null)
        {
            findings.Error(id.At, $"no agreement is called `{id.Value}`{NearestName.Hint(id.Value, policies.Agreements.Select(known => known.Id))}");
        }

        return agreement;
    }

    public (CaseRequest? Request, ExpectedDecision? Decision) Parse(MappingReader text, Agreement? agreement)
    {
        if (!text.Has("request"))
        {
            foreach (var key in OnlyWithRequest.Where(text.Has))
            {
                findings.Error(text.At, $"`{key}` says nothing without `request`");
            }
        }

        var day = Day(text.Text("day"));
        var client = Client(text, agreement);
        var decision = Decision(text);
        if (text.Text("request") is not { } written)
        {
            return default;
        }

        if (written.Value.Split(' ', 2) is not [var method, ['/', ..] target])
        {
            findings.Error(written.At, "`request` must be a method and a path: `GET /students?limit=1`");
            return default;
        }

        Demand(day, text.At, "`day` is missing: what holds depends on it");
        Demand(client, text.At, "`client` is missing, or an `agreement` that names one");
        Demand(decision, text.At, "`expect` is missing: write `expect: allowed` or `expect: refused`");
        return (new(client ?? "", day ?? DateOnly.MinValue, method, target), decision);
    }

    private string? Client(MappingReader text, Agreement? agreement)
    {
        if (text.Text("client") is not { } client)
        {
            return agreement?.Clients.FirstOrDefault();
        }

        if (agreement is not null)
        {
            findings.Error(client.At, "a case has either `client` or `agreement`");
        }

        return client.Value;
    }

    private ExpectedDecision? Decision(MappingReader text)
    {
        var (expect, code, rule, parameter) = (text.Text("expect"), text.Text("code"), text.Text("rule"), text.Text("parameter"));
        if (expect is { Value: not ("allowed" or "refused") } word)
        {
            findings.Error(word.At, $"`{word.Value}` is no decision; there are: allowed, refused");
        }

        if (expect is { Value: "allowed" } && (code ?? rule ?? parameter) is { } reason)
        {
            findings.Error(reason.At, "`code`, `rule` and `parameter` are those of a refusal: expect `refused`, or leave them out");
        }

        if (code is { } known && !CaseCodes.All.Contains(known.Value))
        {
            findings.Error(
                known.At, $"`{known.Value}` is no refusal code{NearestName.Hint(known.Value, CaseCodes.All)}; there are: {string.Join(", ", CaseCodes.All)}");
        }

        return expect is null ? null : new(expect.Value.Value == "allowed", code?.Value, rule?.Value, parameter?.Value);
    }

    private DateOnly? Day(Located<string>? text)
    {
        if (text is { } located && DateOnly.TryParseExact(located.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        if (text is { } wrong)
        {
            findings.Error(wrong.At, $"`{wrong.Value}` is no date; write it as 2026-07-01");
        }

        return null;
    }

    private void Demand(object? thing, SourceSpan at, string otherwise)
    {
        if (thing is null)
        {
            findings.Error(at, otherwise);
        }
    }
}
