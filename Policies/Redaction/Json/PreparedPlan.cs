using System.Runtime.CompilerServices;

namespace Policies.Redaction.Json;

/// <summary>A field plan with its places numbered. Prepared once for each plan and kept as long as the plan lives.</summary>
internal sealed class PreparedPlan
{
    private static readonly ConditionalWeakTable<FieldPlan, PreparedPlan> Known = [];

    // Plan nodes may be shared between places: each is prepared once.
    private readonly Dictionary<PlanNode, Place> _prepared = new(ReferenceEqualityComparer.Instance);
    private readonly List<Place> _places = [];

    private PreparedPlan(FieldPlan plan)
    {
        Guard = plan.Guard;
        Root = Prepare(plan.Root);
        _prepared.Clear();
    }

    public Place Root { get; }

    public IValueGuard Guard { get; }

    /// <summary>All places, each at its index.</summary>
    public IReadOnlyList<Place> Places => _places;

    public static PreparedPlan Of(FieldPlan plan) => Known.GetValue(plan, static plan => new PreparedPlan(plan));

    private Place Prepare(PlanNode node)
    {
        if (_prepared.TryGetValue(node, out var place))
            return place;
        var members = node.Members.ToDictionary(member => member.Key, member => Prepare(member.Value), StringComparer.Ordinal);
        place = new Place(node, _places.Count, members);
        _places.Add(place);
        _prepared.Add(node, place);
        return place;
    }
}
