using Policies.Agreements;
using Policies.Catalogs;
using Policies.Evaluate;
using Policies.Language;

namespace Gateway.Tests.Evaluate;

/// <summary>What one agreement sees of <see cref="RandomPolicies"/>.</summary>
internal sealed record Sight(PolicySet Policies, Agreement Agreement)
{
    private readonly PolicySnapshot _snapshot = new(Policies, "");

    public Resource Resource => Policies.Catalogs["catalog"].Resources["pupils"];

    public IReadOnlySet<string> Released =>
        _snapshot.PlanFor(Agreement.Id, "catalog", "pupils", isCollection: true) is { } plan ? plan.Released() : new HashSet<string>();

    public IEnumerable<Field> Leaves => Resource.AllFields().Where(member => member.IsLeaf);

    public bool IsOfTheFloor(Field leaf) =>
        Policies.Floor.RuleForClass(leaf.Sensitivity!.Value) is not null
        || leaf.Path.Split('.').Any(name => Policies.Floor.RuleForName(name) is not null);

    public bool IsGranted(Field leaf) => Agreement.Grants
        .Where(grant => (grant.Basis is not null && grant.Resolution is not null) || !Policies.Floor.NeedsNamedBasis(leaf.Sensitivity!.Value))
        .SelectMany(grant => grant.Fields)
        .Any(granted =>
            granted.Path == leaf.Path
            || (!Policies.Floor.MustBeNamed(leaf.Sensitivity!.Value) && leaf.Path.StartsWith(granted.Path + ".", StringComparison.Ordinal)));

    public Decision Ask(params (string Name, string Value)[] query) => _snapshot.Decide(new()
    {
        Client = Agreement.Id,
        Day = District.Today,
        Method = "GET",
        Path = ["pupils"],
        Query = [.. query.Select(parameter => new QueryParameter(parameter.Name, parameter.Value))],
    });

    /// <summary>All that the agreement means, a line each: what leaves and which questions are allowed.</summary>
    public IEnumerable<string> Meaning()
    {
        var questions = Resource.AllFields().SelectMany(field => new[] { ("sort", field.Path), ("fields", field.Path), ("filter", $"{field.Path}='x'") })
            .Append(("limit", "1"));
        return Released.Select(path => $"{Agreement.Id} leaves {path}")
            .Concat(questions.Select(question => $"{Agreement.Id} {question} {Answer(Ask(question))}"))
            .Order(StringComparer.Ordinal);
    }

    private static string Answer(Decision decision) => decision is Refused refused ? $"{refused.Code}" : "allowed";
}
