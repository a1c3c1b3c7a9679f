namespace Policies.Redaction;

/// <summary>
/// What one kind of answer may contain, for one caller: an allow-list compiled from catalog, floor and agreement.
/// A member the plan does not name is withheld; a value the floor protects is withheld wherever it stands.
/// </summary>
public sealed class FieldPlan
{
    /// <summary>The plan of the document itself. An array at any place is treated element by element by the node of that place.</summary>
    public required PlanNode Root { get; init; }

    /// <summary>Looks at the released values.</summary>
    public required IValueGuard Guard { get; init; }
}
