namespace Policies.Redaction;

/// <summary>
/// What one kind of answer may contain, for one caller: an allow-list compiled from catalog, floor and agreement.
/// A member the plan does not name is withheld; a value the floor protects is withheld wherever it stands.
/// </summary>
public sealed class FieldPlan
{
    private object? _prepared;

    /// <summary>The plan of the document itself. An array at any place is treated element by element by the node of that place.</summary>
    public required PlanNode Root { get; init; }

    /// <summary>Looks at the released values.</summary>
    public required IValueGuard Guard { get; init; }

    /// <summary>What a redactor has made ready of the plan: made once, and kept as long as the plan.</summary>
    internal T Prepared<T>(Func<FieldPlan, T> prepare)
        where T : class
    {
        // Two that come at once both prepare; one of the two is kept.
        var prepared = Volatile.Read(ref _prepared) ?? Interlocked.CompareExchange(ref _prepared, prepare(this), null) ?? _prepared;
        return (T)prepared;
    }
}
