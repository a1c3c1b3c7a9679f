using Policies.Redaction.Json.Automaton;

namespace Policies.Redaction.Json;

/// <summary>A field plan with its places and members numbered. Prepared once for each plan.</summary>
internal sealed class PreparedPlan
{
    // Plan nodes may be shared between places: each is prepared once.
    private readonly Dictionary<PlanNode, Place> _prepared = new(ReferenceEqualityComparer.Instance);
    private readonly List<Place> _places = [];

    private PreparedPlan(FieldPlan plan)
    {
        Guard = plan.Guard;
        Screening = new Screening(plan.Guard.Screen);
        Root = Prepare(plan.Root);
        _prepared.Clear();
        Counters = new CounterNames(_places);
        Automaton = new LazyAutomaton();
        Engines = new EnginePool(this);
    }

    public Place Root { get; }

    public IValueGuard Guard { get; }

    public Screening Screening { get; }

    /// <summary>What is known of the records of this plan.</summary>
    public LazyAutomaton Automaton { get; }

    /// <summary>Engines for documents of this plan.</summary>
    public EnginePool Engines { get; }

    /// <summary>What the counters of a tally stand for.</summary>
    public CounterNames Counters { get; }

    /// <summary>All places that the plan names, by their number.</summary>
    public IReadOnlyList<Place> Places => _places;

    public static PreparedPlan Of(FieldPlan plan) => plan.Prepared(static plan => new PreparedPlan(plan));

    private Place Prepare(PlanNode node)
    {
        if (_prepared.TryGetValue(node, out var place))
            return place;
        var members = node.Members.Select((member, ordinal) => new Member(member.Key, Prepare(member.Value), ordinal)).ToList();
        place = new Place(node, members) { Number = _places.Count };
        _places.Add(place);
        _prepared.Add(node, place);
        return place;
    }
}
