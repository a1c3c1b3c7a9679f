using System.Collections.Immutable;

namespace Policies.Redaction;

/// <summary>What happened to one body: counts by path and rule, and whose records left. It holds no value but record ids.</summary>
public sealed record RedactionReport
{
    /// <summary>A report of nothing.</summary>
    public static RedactionReport Empty { get; } = new();

    /// <summary>Number of records released.</summary>
    public long Records { get; init; }

    /// <summary>Released values by path, in path order.</summary>
    public ImmutableArray<ReleasedField> Released { get; init; } = [];

    /// <summary>Withheld values by path and rule, in that order.</summary>
    public ImmutableArray<WithheldField> Withheld { get; init; } = [];

    /// <summary>Ids of the released records, in document order, without repetition of neighbours.</summary>
    public RecordIdList RecordIds { get; init; } = RecordIdList.Empty;
}
