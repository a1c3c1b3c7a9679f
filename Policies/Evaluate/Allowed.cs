using System.Collections.Immutable;
using Policies.Catalogs;
using Policies.Derive;
using Policies.Queries;
using Policies.Redaction;
using Policies.Writes;

namespace Policies.Evaluate;

/// <summary>The request may be put to the SIS, in this form, and its answer may leave, through this plan.</summary>
public sealed record Allowed : Decision
{
    /// <summary>What the answer may contain.</summary>
    public required FieldPlan Plan { get; init; }

    /// <summary>The path asked for, segment by segment, decoded: the one that was matched.</summary>
    public required ImmutableArray<string> Path { get; init; }

    /// <summary>The path to ask the SIS for.</summary>
    public ImmutableArray<string> SisPath => Derived?.Path ?? Path;

    /// <summary>How the records are made of what the SIS answers, before the plan is applied to them; null when they are the SIS's own.</summary>
    public DerivedFlag? Derived { get; init; }

    /// <summary>The day the answer is for, UTC.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>The parameters to ask with, in the catalog's own spelling: the ones that were checked.</summary>
    public required ImmutableArray<QueryParameter> Query { get; init; }

    /// <summary>Fields that were asked for and are withheld, and that the SIS is not asked for: each once, in the catalog's names.</summary>
    public ImmutableArray<WithheldField> LeftOut { get; init; } = [];

    /// <summary>What is done to the records; null when they are read.</summary>
    public WriteEffect? Effect { get; init; }

    /// <summary>What the body of a write may hold; null when there is none.</summary>
    public BodyCheck? Body { get; init; }

    /// <summary>The id in the path of a record; null when there is none.</summary>
    public string? RecordId { get; init; }

    /// <summary>What the body of a question by POST may ask; null when the question has no body.</summary>
    public ArgumentCheck? Arguments { get; init; }

    /// <summary>The answer is a list that is read page by page.</summary>
    public required bool IsCollection { get; init; }

    /// <summary>The response header with the number of records found, if the standard has one and the caller may know it.</summary>
    public string? TotalHeader { get; init; }
}
