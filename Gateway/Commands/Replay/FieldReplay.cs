using Gateway.Record;
using Policies.Evaluate;
using Policies.Redaction;

namespace Gateway.Commands.Replay;

/// <summary>Compares the fields that left, and those that did not, with what another plan does with them.</summary>
internal sealed class FieldReplay(PolicySnapshot policies)
{
    private const string Unclassified = "unclassified";
    private const string UnexpectedShape = "unexpected-shape";

    public IEnumerable<ReplayFinding> Findings(Entry entry, FieldPlan plan)
    {
        var record = Record(plan.Root)!;
        return entry.Released.Select(field => OfReleased(field.Path, Beside(plan.Root, field.Path) ?? Find(record, field.Path)))
            .Concat(entry.Withheld.Select(field => OfWithheld(field, Find(record, field.Path))))
            .OfType<ReplayFinding>();
    }

    private static ReplayFinding? OfReleased(string path, PlanNode? node) =>
        Leaves(node) ? null : new(ReplayKind.WithheldNow, path, node?.Rule ?? Unclassified);

    private ReplayFinding? OfWithheld(WithheldField field, PlanNode? node) =>
        field.Path.EndsWith('?') ? new(ReplayKind.Unknown, field.Path, "no catalog knew the name, and it is not in the log")
        : !Leaves(node) ? null
        : IsByValue(field.Rule) ? new(ReplayKind.Unknown, field.Path, $"rule {field.Rule} may have withheld the value, which is not in the log")
        : new(ReplayKind.LeavesNow, field.Path, node!.Rule);

    /// <summary>A rule that looks at values and still holds. One that no longer holds protects nothing.</summary>
    private bool IsByValue(string rule) => rule == UnexpectedShape || policies.GuardsBy(rule);

    private static bool Leaves(PlanNode? node) => node?.Treatment is PlanTreatment.Release or PlanTreatment.Descend;

    private static PlanNode? Record(PlanNode node) => node.IsRecord ? node : node.Members.Values.Select(Record).FirstOrDefault(record => record is not null);

    /// <summary>What stands beside the envelope of records: their total.</summary>
    private static PlanNode? Beside(PlanNode root, string path) => root.IsRecord ? null : root.Members.GetValueOrDefault(path) is { Path.Length: > 0 } total ? total : null;

    private static PlanNode? Find(PlanNode record, string path)
    {
        var node = record;
        foreach (var name in path.Split('.'))
        {
            // What is inside something that does not leave does not leave either.
            if (!Leaves(node) || !node.Members.TryGetValue(name, out var member))
            {
                return Leaves(node) ? null : node;
            }

            node = member;
        }

        return node;
    }
}
