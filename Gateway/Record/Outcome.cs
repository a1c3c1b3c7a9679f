namespace Gateway.Record;

/// <summary>What became of an attempt. The names are stable: exports and saved searches use them.</summary>
internal enum Outcome
{
    /// <summary>An answer left unchanged: nothing had to be withheld.</summary>
    Released,

    /// <summary>An answer left without what was withheld.</summary>
    Redacted,

    /// <summary>
    /// The caller had the answer already and was told that nothing changed. Records and fields are named as if it had left again; no byte
    /// of it has.
    /// </summary>
    NotModified,

    /// <summary>A long answer may leave, in instalments: this is its first entry, and its first instalment left after it.</summary>
    Authorised,

    /// <summary>Another instalment of a long answer left after this entry.</summary>
    Continued,

    /// <summary>A long answer has been checked to its end; its last instalment left after this entry, which counts all of it.</summary>
    Completed,

    /// <summary>A long answer was broken off, for the reason stated, and its connection aborted.</summary>
    CutOff,

    /// <summary>A write may be put to the SIS, and was after this entry.</summary>
    WriteAuthorised,

    /// <summary>The SIS has done the write that the entry before it allowed.</summary>
    Written,

    /// <summary>Policy said no.</summary>
    Refused,

    /// <summary>There was an answer, and not under the condition that the caller had set.</summary>
    PreconditionFailed,

    /// <summary>The request could not be read in exactly one way.</summary>
    Malformed,

    /// <summary>No valid credential.</summary>
    Unauthenticated,

    /// <summary>Too many attempts, of a client or, of those who do not say who asks, of an address.</summary>
    Throttled,

    /// <summary>So many further attempts of an address were turned away after the throttled one that this entry goes on with.</summary>
    Flooded,

    /// <summary>The SIS did not answer, or answered with something that may not pass.</summary>
    UpstreamFailed,

    /// <summary>The gateway itself failed.</summary>
    Faulted,

    /// <summary>The gateway has closed, for its self-test failed: nothing was looked at.</summary>
    OutOfService,

    /// <summary>A token was issued.</summary>
    TokenIssued,

    /// <summary>A token was asked for and not issued.</summary>
    TokenRefused,

    /// <summary>Public metadata was read: discovery, keys.</summary>
    Metadata,

    /// <summary>A part of the published log was read.</summary>
    LogRead,

    /// <summary>The gateway began to serve.</summary>
    Started,

    /// <summary>The gateway stopped in good order.</summary>
    Stopped,

    /// <summary>An operator opened a new epoch after a restored backup.</summary>
    EpochOpened,

    /// <summary>Changed policies are in force from this entry on; its policy is the new one.</summary>
    PoliciesChanged,

    /// <summary>Changed policies had errors; those in force stay.</summary>
    PoliciesRejected,

    /// <summary>A mark of the self-test came out, or the test could not be run: nothing is served from here on until the next start.</summary>
    SelfTestFailed,

    /// <summary>An operator changed who may ask: a client was added.</summary>
    ClientAdded,

    /// <summary>Another key signs the checkpoints of the log.</summary>
    KeyChanged,

    /// <summary>A subpoena, warrant, records request or visit was entered: it reached the district outside the gateway.</summary>
    OutOfBand,
}
