namespace Policies.Redaction.Json.Automaton;

/// <summary>From one state to another by a lead and the value after it.</summary>
internal sealed class Edge
{
    /// <summary>No offset.</summary>
    public const int None = int.MinValue;

    /// <summary>The offset of what comes after the value.</summary>
    public const int AfterValue = int.MaxValue;

    private readonly Lead _lead;

    public Edge(in Lead lead, Follows follows, Rank rank, State next, Effects effects)
    {
        _lead = lead;
        (Follows, Rank, Next, Effects) = (follows, rank, next, effects);
        IsScreened = effects.Place is not null;
        (Counter, Count) = effects.Counters is [var first, ..] ? (first, 1) : (0, 0);
        CutFrom = effects.Cuts is [{ Resumes: false } cut, ..] ? cut.Offset : None;
        ResumesAt = effects.Cuts is [.., { Resumes: true } resumption] ? resumption.IsAfterValue ? AfterValue : resumption.Offset : None;
        HasCuts = !effects.Cuts.IsEmpty;
        var cuts = (CutFrom != None ? 1 : 0) + (ResumesAt != None ? 1 : 0);
        IsSimple = follows is not (Follows.End or Follows.Nothing) && effects.Counters.Length <= 1 && effects.Cuts.Length == cuts && !effects.IsAsked;
        IsRecordId = effects.IsRecordId;
        IsPlainEnd = follows == Follows.End && effects.Counters.IsEmpty && effects.Cuts.IsEmpty;
    }

    public ref readonly Lead Lead => ref _lead;

    public Follows Follows { get; }

    public Rank Rank { get; }

    /// <summary>The state after the value.</summary>
    public State Next { get; }

    /// <summary>All that is to be done.</summary>
    public Effects Effects { get; }

    /// <summary>What is below is all that is to be done, if the value is plain.</summary>
    public bool IsSimple { get; }

    /// <summary>The guard may have a word to say about the value.</summary>
    public bool IsScreened { get; }

    /// <summary>The value identifies its record.</summary>
    public bool IsRecordId { get; }

    /// <summary>The record ends, and nothing is to be done about it.</summary>
    public bool IsPlainEnd { get; }

    /// <summary>What is counted, <see cref="Count"/> times: 0 or 1.</summary>
    public int Counter { get; }

    public int Count { get; }

    /// <summary>One of the two that follow is not <see cref="None"/>.</summary>
    public bool HasCuts { get; }

    /// <summary>Offset from the beginning of the lead, from which on all is cut; or <see cref="None"/>.</summary>
    public int CutFrom { get; }

    /// <summary>Offset from the beginning of the lead, or <see cref="AfterValue"/>, from which on all is kept again; or <see cref="None"/>.</summary>
    public int ResumesAt { get; }

    /// <summary>To be tried when this does not fit.</summary>
    public Edge? Other { get; set; }
}
