using Policies.Agreements;
using Policies.Catalogs;
using Policies.Evaluate;
using Policies.Explain;

namespace Policies.Compare;

/// <summary>The facts about one resource under one agreement, taken from compiled rulings and from answers to real requests.</summary>
internal sealed class ResourceFacts(PolicySnapshot policies, Agreement agreement, Catalog catalog, ResourceAccess access)
{
    private readonly string _resource = $"{catalog.Id}/{access.Resource.Name}";
    private readonly Asker _asker = new(policies, agreement);

    public IEnumerable<KeyValuePair<Fact, Finding>> All() => [.. Paths(), .. Fields(), .. Rights(), .. Asked(), .. Writes(), .. Safeguards()];

    private IEnumerable<KeyValuePair<Fact, Finding>> Paths() =>
        access.Resource.Routes.Select(route => Of(ChangeKind.Path, route.Template, Answer(route)));

    /// <summary>Asked for without a query; what only the query is wrong with is open.</summary>
    private Finding Answer(Route route) => _asker.Decide(access.Resource.AskedBy, route, agreement.From) is Refused { Code: not RefusalCode.ParameterRequired } refused
        ? new(false, refused.Rule ?? refused.Code.ToString())
        : new(true, route.IsCollection ? "many records" : "one record");

    private IEnumerable<KeyValuePair<Fact, Finding>> Fields() =>
        from field in access.Resource.AllFields()
        where field.IsLeaf
        let ruling = access.RulingOn(field)
        select Of(ChangeKind.Field, field.Path, new(ruling.IsGranted, ruling.Rule));

    private IEnumerable<KeyValuePair<Fact, Finding>> Rights() =>
        access.Query.ToNames().Concat(access.Write.ToNames().Select(name => $"to {name}")).Select(name => Of(ChangeKind.Right, name, new(true, "granted")));

    private IEnumerable<KeyValuePair<Fact, Finding>> Writes() =>
        from route in access.Resource.Routes
        from write in WriteOptions.Of(_asker, route, agreement.From)
        select Of(ChangeKind.Write, $"{write.Method} {route.Template} ({write.Effect.ToName()})", new(true, "may be written"));

    private IEnumerable<KeyValuePair<Fact, Finding>> Asked()
    {
        var total = access.TellsTotalInHeader ? catalog.TotalHeader : null;
        return Questions.Of(catalog, access, isCollection: true)
            .Select(Name)
            .Concat(total is null ? [] : [$"response header {total}"])
            .Concat(access.TellsTotal ? [$"response member {access.Resource.TotalField}"] : [])
            .Select(name => Of(ChangeKind.Question, name, new(true, "may be asked")));
    }

    private static string Name(Question question) => question switch
    {
        { Field: null } => question.Parameter,
        { Comparison: { } comparison } => $"{question.Parameter} {question.Field} ({(comparison == "=" ? "equals" : "any comparison")})",
        _ when question.Field == question.Parameter => question.Parameter,
        _ => $"{question.Parameter} {question.Field}",
    };

    private IEnumerable<KeyValuePair<Fact, Finding>> Safeguards() =>
        Marked(field => field.IsGuarded, "elements withheld by value")
            .Concat(Marked(field => field.IsKey, "record withheld by value"))
            .Concat(Marked(field => field.IsNaming, "names its sibling"))
            .Concat(access.Resource.Derivation is { } derivation ? [Of(ChangeKind.Safeguard, WorkedOut(derivation), new(true, "catalog"))] : [])
            .Concat(access.Resource.Pinned.Select(name => Of(ChangeKind.Safeguard, $"{name} must be given", new(true, "catalog"))))
            .Concat(access.Resource.Routes.SelectMany(route => route.NotIds).Distinct(StringComparer.Ordinal)
                .Select(word => Of(ChangeKind.Safeguard, $"{word} is no id", new(true, "catalog"))));

    private static string WorkedOut(Derivation derivation) =>
        $"{derivation.Mandate.Flag}: worked out from {derivation.From.Name}, {string.Join(", ", derivation.Inputs)}";

    private IEnumerable<KeyValuePair<Fact, Finding>> Marked(Func<Field, bool> isMarked, string mark) =>
        access.Resource.AllFields().Where(isMarked).Select(field => Of(ChangeKind.Safeguard, $"{field.Path}: {mark}", new(true, "catalog")));

    private KeyValuePair<Fact, Finding> Of(ChangeKind kind, string name, Finding finding) => new(new(agreement.Id, _resource, kind, name), finding);
}
