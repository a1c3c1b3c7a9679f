using Policies.Redaction;

namespace Gateway.Tests.Evaluate;

/// <summary>What a plan lets out, as paths.</summary>
internal static class PlanPaths
{
    public static IReadOnlySet<string> Released(this FieldPlan plan) =>
        Nodes(plan.Root).Where(node => node.Treatment == PlanTreatment.Release).Select(node => node.Path).ToHashSet();

    public static IReadOnlyDictionary<string, PlanNode> ByPath(this FieldPlan plan) =>
        Nodes(plan.Root).Where(node => node.Path.Length > 0).ToDictionary(node => node.Path);

    private static IEnumerable<PlanNode> Nodes(PlanNode node) =>
        node.Treatment == PlanTreatment.Withhold ? [node] : node.Members.Values.SelectMany(Nodes).Prepend(node);
}
