using System.Collections.Frozen;
using Policies.Catalogs;
using Policies.Redaction;

namespace Policies.Evaluate;

/// <summary>Compiles the rulings on a resource's fields into plans for its two kinds of answer.</summary>
internal sealed class PlanCompiler(Floor floor, FieldJudge judge, Resource resource)
{
    private const string Container = "container";
    private const string Counted = "count";

    /// <param name="tellsTotal">The number of records found leaves beside them.</param>
    public FieldPlan Collection(bool tellsTotal)
    {
        var envelope = resource.Envelope(isCollection: true);
        return tellsTotal
            ? Plan(Around((envelope[0], Inside(envelope.Skip(1))), (resource.TotalField!, Total(resource.TotalField!))))
            : Plan(Inside(envelope));
    }

    public FieldPlan Item() => Plan(Inside(resource.Envelope(isCollection: false)));

    private FieldPlan Plan(PlanNode root) => new() { Guard = floor, Root = root };

    private PlanNode Inside(IEnumerable<string> envelope) => envelope.Reverse().Aggregate(Record(), (inner, name) => Around((name, inner)));

    private static PlanNode Around(params (string Name, PlanNode Inner)[] members) => new()
    {
        Path = "",
        Treatment = PlanTreatment.Descend,
        Rule = Container,
        Members = members.ToFrozenDictionary(member => member.Name, member => member.Inner, StringComparer.Ordinal),
    };

    private static PlanNode Total(string name) => new() { Path = name, Treatment = PlanTreatment.Release, Rule = Counted };

    private PlanNode Record() => new()
    {
        Path = "",
        Treatment = PlanTreatment.Descend,
        Rule = Container,
        IsRecord = true,
        Members = Members(resource.Fields, isGuarded: false),
    };

    private FrozenDictionary<string, PlanNode> Members(FrozenDictionary<string, Field> fields, bool isGuarded) => fields.Values
        .Select(field => (field, node: Node(field, isGuarded)))
        .SelectMany(pair => Names(pair.field).Select(name => KeyValuePair.Create(name, pair.node)))
        .ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>
    /// Rulings speak of a field's own name, so its other name is judged here: one that is protected lets nothing out. That it is no other
    /// field's name is seen to where catalogs are read.
    /// </summary>
    private IEnumerable<string> Names(Field field) => field.Also is { } also && floor.RuleForName(also) is null ? [field.Name, also] : [field.Name];

    /// <param name="field">The field.</param>
    /// <param name="isGuarded">It stands in a list whose elements can be withheld by their value.</param>
    private PlanNode Node(Field field, bool isGuarded)
    {
        var ruling = judge.Rule(field);
        return new()
        {
            Path = field.Path,
            Rule = ruling.Rule,
            Treatment = Treatment(field, ruling.IsGranted, isGuarded),
            Members = Members(field.Members, isGuarded || field.IsGuarded),
            IsRecordId = resource.RecordId == field.Path,
            IsKey = field.IsKey,
            IsGuarded = field.IsGuarded,
            NamesItsSibling = field.IsNaming,
            IsFreeText = field.Sensitivity == Sensitivity.FreeText,
        };
    }

    /// <summary>What is not granted is not looked at, unless something that is granted hangs on what it says.</summary>
    private static PlanTreatment Treatment(Field field, bool isGranted, bool isGuarded)
    {
        if (isGranted)
        {
            return field.IsLeaf ? PlanTreatment.Release : PlanTreatment.Descend;
        }

        return HoldsKey(field) || (field.IsLeaf && (isGuarded || field.IsNaming)) ? PlanTreatment.Watch : PlanTreatment.Withhold;
    }

    private static bool HoldsKey(Field field) => field.IsKey || field.Members.Values.Any(HoldsKey);
}
