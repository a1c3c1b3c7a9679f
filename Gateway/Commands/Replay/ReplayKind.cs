namespace Gateway.Commands.Replay;

/// <summary>How other policies would have treated an attempt that is in the log.</summary>
internal enum ReplayKind
{
    /// <summary>It was refused, and would be allowed.</summary>
    AllowedNow,

    /// <summary>A field was withheld, and would leave.</summary>
    LeavesNow,

    /// <summary>It was allowed, and would be refused.</summary>
    RefusedNow,

    /// <summary>A field left, and would be withheld.</summary>
    WithheldNow,

    /// <summary>It hangs on something that no log holds.</summary>
    Unknown,
}
