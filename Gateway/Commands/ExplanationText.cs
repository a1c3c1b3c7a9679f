using System.Globalization;
using Gateway.Deliver;
using Policies.Agreements;
using Policies.Evaluate;
using Policies.Explain;

namespace Gateway.Commands;

/// <summary>An explanation in plain English.</summary>
internal sealed class ExplanationText(Explanation explanation, Agreement agreement, string method, DateOnly day)
{
    private readonly Listing _facts = new("", "");

    public void Print()
    {
        _facts.Add(explanation.Decision is Allowed ? "Allowed" : "Refused", Verdict(explanation.Decision));
        AddPlace(explanation.Decision);
        AddAgreement();
        if (explanation.Decision is Allowed allowed)
        {
            _facts.Add("The SIS is asked", Asked(allowed));
            AddRecords(allowed);
        }

        AddQuestions();
        AddWrites();
        _facts.Print();
    }

    private string Asked(Allowed allowed) => allowed switch
    {
        { Derived: not null } => $"GET /{string.Join('/', allowed.SisPath)}, out of which the gateway works the records out",
        { Query.IsEmpty: true } => $"{method} {allowed.Route}, without parameters",
        _ => $"{method} {allowed.Route}, with {List(allowed.Query.Select(pair => pair.Name))}",
    };

    private static string Verdict(Decision decision) => decision switch
    {
        Allowed { Effect: { } effect, Body: null } => $"a write ({Words(effect)})",
        Allowed { Effect: { } effect } => $"a write ({Words(effect)}), if its body holds nothing but what may be written",
        Allowed { IsCollection: true } => "a list of records, each without what is withheld below",
        Allowed => "one record, without what is withheld below",
        Refused { Rule: { } rule } refused => $"{SnakeCase.Of(refused.Code)}, by rule {rule}: {refused.Detail}",
        Refused refused => $"{SnakeCase.Of(refused.Code)}: {refused.Detail}",
        _ => "",
    };

    private void AddPlace(Decision decision)
    {
        if (decision.Route is { } route)
        {
            _facts.Add("Resource", $"{decision.Catalog}/{decision.Resource}");
            _facts.Add("Route", route);
        }
    }

    private void AddAgreement()
    {
        _facts.Add("Agreement", $"{agreement.Id}, with {agreement.Party.Name} ({Words(agreement.Party.Kind)})");
        _facts.Add("Purpose", agreement.Purpose);
        _facts.Add("Basis", $"{agreement.Basis}; resolution {agreement.Resolution}");
        foreach (var grant in agreement.Grants.Where(grant => grant.HasNamedBasis && explanation.Decision.Rules.Contains(grant.Rule)))
        {
            _facts.Add("Basis of a grant", $"{grant.Rule}: {grant.Basis}; resolution {grant.Resolution}");
        }

        if (!agreement.ProhibitedUses.IsEmpty)
        {
            _facts.Add("Prohibited uses", List(agreement.ProhibitedUses));
        }

        _facts.Add("Days", $"from {Text(agreement.From)} until {Text(agreement.Until)}; asked on {Text(day)}");
        _facts.Add("Clients", agreement.Clients.IsEmpty ? "none yet; this is how one would be answered" : List(agreement.Clients));
        _facts.Add("Policies", explanation.Decision.Policy);
    }

    private void AddRecords(Allowed allowed)
    {
        _facts.Add(allowed.Effect is null ? "Leaves" : "May be written", List(explanation.Leaving));
        foreach (var withholding in explanation.Withheld)
        {
            _facts.Add("Withheld", $"by {withholding.Rule}: {List(withholding.Paths)}");
        }

        AddList("Withheld by value", "elements of ", explanation.Guarded);
        AddList("Withholds a record", "a protected value of ", explanation.Keys);
    }

    private void AddQuestions()
    {
        foreach (var right in explanation.Questions.GroupBy(question => (question.Right, question.Comparison)))
        {
            var fields = right.Any(question => question.Field is not null && question.Field != question.Parameter);
            var parameters = List(right.Select(question => question.Parameter).Distinct());
            var what = fields ? $"{parameters} on {List(right.Select(question => question.Field).OfType<string>().Distinct())}" : parameters;
            _facts.Add($"May {Words(right.Key.Right)}", right.Key.Comparison is { } comparison ? $"{what} ({(comparison == "=" ? "equal to" : "any comparison")})" : what);
        }

        if (method == "GET" && explanation is { Questions.IsEmpty: true, Decision.Route: not null })
        {
            _facts.Add("May ask", "without parameters only, or not at all");
        }
    }

    private void AddWrites()
    {
        if (!explanation.Writes.IsEmpty)
        {
            _facts.Add("May write", List(explanation.Writes.Select(write => $"{write.Method} ({Words(write.Effect)})")));
        }
    }

    private void AddList(string name, string before, IReadOnlyCollection<string> paths)
    {
        if (paths.Count > 0)
        {
            _facts.Add(name, before + List(paths));
        }
    }

    private static string List(IEnumerable<string> words) => string.Join(", ", words);

    private static string Words<T>(T member)
        where T : struct, Enum => SnakeCase.Of(member).Replace('_', ' ');

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
