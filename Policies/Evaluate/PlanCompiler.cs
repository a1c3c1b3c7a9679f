using System.Collections.Frozen;
using Policies.Catalogs;
using Policies.Redaction;

namespace Policies.Evaluate;

/// <summary>Compiles the rulings on a resource's fields into plans for its two kinds of answer.</summary>
internal sealed class PlanCompiler(Floor floor, FieldJudge judge, Resource resource)
{
    private const string Container = "container";

    public FieldPlan Collection() => Plan(resource.CollectionEnvelope);

    public FieldPlan Item() => Plan(resource.ItemEnvelope);

    private FieldPlan Plan(string? envelope) => new() { Guard = floor, Root = envelope is null ? Record() : Envelope(envelope) };

    private PlanNode Envelope(string name) => new()
    {
        Path = "",
        Treatment = PlanTreatment.Descend,
        Rule = Container,
        Members = new Dictionary<string, PlanNode>(StringComparer.Ordinal) { [name] = Record() }.ToFrozenDictionary(StringComparer.Ordinal),
    };

    private PlanNode Record() => new()
    {
        Path = "",
        Treatment = PlanTreatment.Descend,
        Rule = Container,
        IsRecord = true,
        Members = Members(resource.Fields),
    };

    private FrozenDictionary<string, PlanNode> Members(FrozenDictionary<string, Field> fields) =>
        fields.Values.ToFrozenDictionary(field => field.Name, Node, StringComparer.Ordinal);

    private PlanNode Node(Field field)
    {
        var ruling = judge.Rule(field);
        return new()
        {
            Path = field.Path,
            Rule = ruling.Rule,
            Treatment = Treatment(field, ruling.IsGranted),
            Members = Members(field.Members),
            IsRecordId = resource.RecordId == field.Path,
            IsKey = field.IsKey,
            IsGuarded = field.IsGuarded,
            NamesItsSibling = field.IsNaming,
        };
    }

    private static PlanTreatment Treatment(Field field, bool isGranted) =>
        !isGranted ? PlanTreatment.Withhold : field.IsLeaf ? PlanTreatment.Release : PlanTreatment.Descend;
}
