using Policies.Evaluate;
using Policies.Redaction;
using Policies.Redaction.Json;

namespace Policies.Writes;

/// <summary>A body that is a record, or a part of one, as the client would be given it.</summary>
internal static class RecordBody
{
    public static BodyVerdict Check(ResourceAccess access, ReadOnlyMemory<byte> body)
    {
        using var redactor = new JsonRedactor(access.Item, new() { MaxBytes = Math.Max(1, body.Length) });
        redactor.Write(body.Span);
        var result = redactor.Complete();
        return Refusal(result) is { } refusal ? BodyVerdict.Refuse(refusal)
            : IsOneObject(body.Span) && result.Report.Records == 1 ? BodyVerdict.Pass(redactor.Released.ToArray(), result.Report)
            : BodyVerdict.Malformed("the body must be one record, as an object");
    }

    private static Refused? Refusal(JsonRedactionResult result) => result switch
    {
        { Fault: { Kind: JsonFaultKind.GuardFailed or JsonFaultKind.Internal } } =>
            Refused.Because(RefusalCode.RuleFailed, "the body could not be looked at; what cannot be decided is refused"),
        { Fault: { } fault } =>
            Refused.Because(RefusalCode.MalformedBody, $"the body is not one well-formed JSON document: {fault.Kind} at byte {fault.Position}"),
        { Report.Withheld: [var first, ..] } => Withheld(first),
        _ => null,
    };

    private static Refused Withheld(WithheldField field) => Refused.Because(
        RefusalCode.BodyOnWithheldField,
        field.Path.EndsWith('?')
            ? $"the body holds a member that the catalog does not know, at `{field.Path}` (rule {field.Rule}); leave it out"
            : $"`{field.Path}`, or the value in it, is withheld from this client by rule {field.Rule}, so the client cannot write it; leave it out",
        rule: field.Rule);

    private static bool IsOneObject(ReadOnlySpan<byte> body) => body.TrimStart(" \t\r\n"u8) is [(byte)'{', ..];
}
