namespace Policies.Redaction.Json;

/// <summary>What a value is (RFC 8259, section 3).</summary>
internal enum TokenKind
{
    String,
    Number,
    Boolean,
    Null,
    Object,
    Array,
}
