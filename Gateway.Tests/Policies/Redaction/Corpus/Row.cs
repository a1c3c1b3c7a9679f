using System.Text;
using Policies.Redaction.Json;

namespace Gateway.Tests.Redaction.Corpus;

/// <summary>A document of the conformance corpus and the verdict it must get: a kind of fault, or none.</summary>
internal sealed record Row(string Name, byte[] Bytes, JsonFaultKind? Kind)
{
    /// <summary>The fault is about how the document starts, so that nothing may be put before it.</summary>
    public bool IsAboutStart => Kind is JsonFaultKind.ByteOrderMark;

    /// <summary>The fault stays what it is when the document is an element of an array.</summary>
    public bool CanBeElement => Kind is null or JsonFaultKind.InvalidUtf8 or JsonFaultKind.LoneSurrogate or JsonFaultKind.DuplicateName;

    public static Row Accept(string what, string document) => new($"accept-{what}", Latin1(document), null);

    public static Row Refuse(JsonFaultKind kind, string what, string document) => new($"refuse-{what}", Latin1(document), kind);

    public static Row Refuse(JsonFaultKind kind, string document) => Refuse(kind, document, document);

    /// <summary>Text of characters below U+0100 stands for bytes, so that any byte can be written.</summary>
    public static byte[] Latin1(string document) => Encoding.Latin1.GetBytes(document);

    public override string ToString() => $"{Name} ({Bytes.Length} bytes)";
}
