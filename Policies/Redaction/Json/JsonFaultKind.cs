namespace Policies.Redaction.Json;

/// <summary>Why a document was refused.</summary>
public enum JsonFaultKind
{
    /// <summary>There is no value, only white space or nothing.</summary>
    Empty,

    /// <summary>The document starts with a byte order mark, or is not UTF-8 at all.</summary>
    ByteOrderMark,

    /// <summary>The grammar of RFC 8259 is broken: a comment, a trailing comma, NaN, a control character in a string.</summary>
    Malformed,

    /// <summary>The document ends before its value does.</summary>
    Truncated,

    /// <summary>Something follows the one value.</summary>
    TrailingBytes,

    /// <summary>A string or a name is not valid UTF-8.</summary>
    InvalidUtf8,

    /// <summary>An escape gives half of a surrogate pair.</summary>
    LoneSurrogate,

    /// <summary>An object has two members of one name, compared after unescaping.</summary>
    DuplicateName,

    /// <summary>More levels than <see cref="JsonLimits.MaxDepth"/>.</summary>
    TooDeep,

    /// <summary>A token, or the white space before one, longer than <see cref="JsonLimits.MaxTokenBytes"/>.</summary>
    TokenTooLong,

    /// <summary>More bytes than <see cref="JsonLimits.MaxBytes"/>.</summary>
    TooLong,

    /// <summary>The plan withholds the document as a whole, or expects another shape: there is nothing to deliver.</summary>
    UnexpectedRoot,

    /// <summary>The value guard threw.</summary>
    GuardFailed,

    /// <summary>The redactor itself threw. A defect, and closed like every other fault.</summary>
    Internal,
}
