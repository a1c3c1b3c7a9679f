using System.Collections.Immutable;

namespace Policies.Redaction.Json.Automaton;

/// <summary>What is to be done on the way from one state to another.</summary>
internal sealed record Effects
{
    public static Effects None { get; } = new();

    /// <summary>Where the value stands, when the guard may have a word to say about it.</summary>
    public Place? Place { get; init; }

    /// <summary>The guard is asked about the value, whatever it looks like.</summary>
    public bool IsAsked { get; init; }

    /// <summary>The value identifies its record.</summary>
    public bool IsRecordId { get; init; }

    /// <summary>The counters that are counted.</summary>
    public ImmutableArray<int> Counters { get; init; } = [];

    /// <summary>Where keeping ends and begins, in their order.</summary>
    public ImmutableArray<CutMark> Cuts { get; init; } = [];

    /// <summary>At the end of a record: bytes of the lead up to where the last token ends.</summary>
    public int Length { get; init; }

    /// <summary>At the end of a record: something was kept in it.</summary>
    public bool HasKept { get; init; }
}
