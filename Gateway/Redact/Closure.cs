namespace Gateway.Redact;

/// <summary>Why an answer of the SIS was closed. The names, in snake case, are stable codes.</summary>
internal enum Closure
{
    /// <summary>There is no such record, or none the caller may know of. The two look the same.</summary>
    NotFound,

    /// <summary>The SIS did not accept the request.</summary>
    SisRefusedRequest,

    /// <summary>The SIS did not accept the gateway's own credential.</summary>
    SisRefusedCredential,

    /// <summary>The SIS failed, redirected, or answered with a status that means nothing here.</summary>
    SisFailed,

    /// <summary>The SIS is overloaded or asks to be left alone.</summary>
    SisBusy,

    /// <summary>The SIS could not be reached.</summary>
    SisUnreachable,

    /// <summary>The caller hung up before the SIS had answered.</summary>
    CallerGone,

    /// <summary>The SIS did not answer in time.</summary>
    SisTimedOut,

    /// <summary>The answer is not JSON, or does not say what it is.</summary>
    UnexpectedContentType,

    /// <summary>The answer is compressed in a way the gateway did not ask for.</summary>
    UnexpectedContentEncoding,

    /// <summary>The SIS broke its answer off.</summary>
    SisBrokeOff,

    /// <summary>The answer is larger than the gateway redacts, or holds more in one piece than it can hold back.</summary>
    AnswerTooLarge,

    /// <summary>The answer is not one well-formed JSON document of the expected shape.</summary>
    AnswerMalformed,

    /// <summary>Redaction itself failed.</summary>
    RedactionFailed,

    /// <summary>The gateway has closed: its self-test failed.</summary>
    OutOfService,
}
