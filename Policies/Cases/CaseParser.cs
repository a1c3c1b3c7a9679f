using Policies.Evaluate;
using Policies.Language;

namespace Policies.Cases;

/// <summary>Reads a file of cases: each asks with <c>request</c>, or says with <c>resource</c> what a document holds, and what must come of it.</summary>
internal sealed class CaseParser(PolicySnapshot policies, FindingList findings)
{
    private readonly RequestParser _requests = new(policies, findings);
    private readonly AnswerParser _answers = new(findings);

    public IReadOnlyList<PolicyCase> Parse(PolicyText text)
    {
        if (YamlText.Parse(text, findings) is not { } file)
        {
            return [];
        }

        if (!file.Has("cases"))
        {
            findings.Error(file.At, "`cases` is missing");
        }

        var cases = file.Mappings("cases").Select(Case).ToList();
        file.Close();
        return cases;
    }

    private PolicyCase Case(MappingReader text)
    {
        var (asks, shows, names) = (text.Has("request"), text.Has("body") || text.Has("file"), text.Has("resource"));
        var name = text.RequiredText("case");
        var agreement = _requests.Agreement(text);
        var (request, decision) = _requests.Parse(text, agreement);
        var read = new PolicyCase
        {
            Name = name?.Value ?? "",
            At = text.At,
            Request = request,
            Decision = decision,
            Place = Place(text, agreement?.Id),
            Body = text.Text("body")?.Value,
            File = text.Text("file")?.Value,
            Answer = _answers.Parse(text, shows),
        };
        text.Close();
        Demand(asks != names, text.At, "a case has either `request`, or `resource` for a document without a request");
        Demand(shows || !names, text.At, "a case with `resource` needs a document: add `body` or `file`");
        Demand(read.Body is null || read.File is null, text.At, "a case has either `body` or `file`");
        return read;
    }

    private CasePlace? Place(MappingReader text, string? agreement)
    {
        var isItem = text.Flag("item");
        if (text.Text("resource") is not { } written)
        {
            return null;
        }

        var known = policies.Catalogs
            .SelectMany(catalog => catalog.Resources.Values.Select(resource => (catalog: catalog.Id, resource)))
            .ToDictionary(pair => $"{pair.catalog}/{pair.resource.Name}", StringComparer.Ordinal);
        if (known.TryGetValue(written.Value, out var found))
        {
            Demand(found.resource.Derivation is null, written.At, $"records of `{written.Value}` are worked out for a day: write the `request` instead");
            return new(agreement, found.catalog, found.resource, isItem);
        }

        findings.Error(written.At, $"no catalog has a resource `{written.Value}`; write catalog/resource{NearestName.Hint(written.Value, known.Keys)}");
        return null;
    }

    private void Demand(bool holds, SourceSpan at, string otherwise)
    {
        if (!holds)
        {
            findings.Error(at, otherwise);
        }
    }
}
