using System.Collections.Frozen;

namespace Policies.Redaction;

/// <summary>One place in a document and what becomes of the value there.</summary>
public sealed class PlanNode
{
    /// <summary>Dotted names from the record down, as audit entries and previews show it: <c>roles.org.sourcedId</c>. Empty above the record.</summary>
    public required string Path { get; init; }

    /// <summary>What becomes of a value in this place.</summary>
    public required PlanTreatment Treatment { get; init; }

    /// <summary>The rule that says so: <c>floor/status</c>, <c>agreement/lakeshore#2</c>.</summary>
    public required string Rule { get; init; }

    /// <summary>The members of an object in this place. Names are compared exactly, after unescaping.</summary>
    public FrozenDictionary<string, PlanNode> Members { get; init; } = FrozenDictionary<string, PlanNode>.Empty;

    /// <summary>An object in this place is one record: it is counted, and goes as a whole when a key of it is protected.</summary>
    public bool IsRecord { get; init; }

    /// <summary>The string or number in this place identifies the record it stands in.</summary>
    public bool IsRecordId { get; init; }

    /// <summary>A protected value in this place withholds the whole record, for the record's key is the secret.</summary>
    public bool IsKey { get; init; }

    /// <summary>The string in this place is the name half of a name/value pair: it is also compared with protected field names.</summary>
    public bool NamesItsSibling { get; init; }

    /// <summary>The string in this place is text that people type: the guard is also asked what it says.</summary>
    public bool IsFreeText { get; init; }

    /// <summary>
    /// Elements of an array in this place are known to be withheld by value. The array then goes when nothing is left in it,
    /// and also when it came empty or null, so that none of these can be told apart; and so does an object in it that is no record, whose
    /// number would tell of those of which nothing leaves.
    /// </summary>
    public bool IsGuarded { get; init; }
}
