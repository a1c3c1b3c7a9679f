namespace Gateway.Record;

/// <summary>What became of an attempt. The names are stable: exports and saved searches use them.</summary>
internal enum Outcome
{
    /// <summary>An answer left unchanged: nothing had to be withheld.</summary>
    Released,

    /// <summary>An answer left without what was withheld.</summary>
    Redacted,

    /// <summary>Policy said no.</summary>
    Refused,

    /// <summary>The request could not be read in exactly one way.</summary>
    Malformed,

    /// <summary>No valid credential.</summary>
    Unauthenticated,

    /// <summary>The SIS did not answer, or answered with something that may not pass.</summary>
    UpstreamFailed,

    /// <summary>The gateway itself failed.</summary>
    Faulted,

    /// <summary>A token was issued.</summary>
    TokenIssued,

    /// <summary>A token was asked for and not issued.</summary>
    TokenRefused,

    /// <summary>Public metadata was read: discovery, keys.</summary>
    Metadata,

    /// <summary>The gateway began to serve.</summary>
    Started,

    /// <summary>The gateway stopped in good order.</summary>
    Stopped,

    /// <summary>An operator opened a new epoch after a restored backup.</summary>
    EpochOpened,

    /// <summary>An operator changed who may ask: a client was added.</summary>
    ClientAdded,
}
