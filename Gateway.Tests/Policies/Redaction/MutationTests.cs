using System.Text.Json;
using System.Text.Unicode;
using FsCheck;
using FsCheck.Fluent;
using Policies.Redaction.Json;

namespace Gateway.Tests.Redaction;

/// <summary>Damaged documents get the verdict of a check that shares nothing with the redactor's own.</summary>
public sealed class MutationTests
{
    private static readonly byte[] Bytes = [.. "{}[]\",:\\/u0d8 \n.e+-tn1"u8, 0x00, 0x80, 0xC3, 0xA9, 0xED, 0xEF, 0xFF];

    private static readonly Arbitrary<(RandomCase Case, byte[] Damaged)> Damaged = Arb.From(
        from given in RandomCase.Any.Generator
        from count in Gen.Choose(1, 2)
        from edits in Gen.ListOf(Edit(given.Bytes.Length), count)
        select (given, edits.Aggregate(given.Bytes, Apply)));

    [Fact]
    public void A_damaged_document_gets_the_verdict_of_an_independent_check() => Prop.ForAll(
        Damaged,
        given => Assert.Equal(
            IsStrict(given.Damaged),
            Redacted.Of(given.Case.Plan.Plan, given.Damaged, [.. given.Case.Splits.Select(split => Math.Min(split, given.Damaged.Length))])
                .Result.Fault?.Kind is null or JsonFaultKind.UnexpectedRoot)).Check(RandomCase.Cases);

    private static Gen<(int Kind, int At, byte With)> Edit(int length) =>
        from kind in Gen.Choose(0, 3)
        from at in Gen.Choose(0, length)
        from with in Gen.Elements(Bytes)
        select (kind, at, with);

    private static byte[] Apply(byte[] document, (int Kind, int At, byte With) edit)
    {
        var at = Math.Min(edit.At, document.Length);
        var rest = document[Math.Min(at + 1, document.Length)..];
        return edit.Kind switch
        {
            0 => [.. document[..at], .. rest],
            1 => [.. document[..at], edit.With, .. document[at..]],
            2 => [.. document[..at], edit.With, .. rest],
            _ => document[..at],
        };
    }

    private static bool IsStrict(byte[] document)
    {
        try
        {
            using var parsed = JsonDocument.Parse(document, new JsonDocumentOptions { AllowDuplicateProperties = false });
            ReadAllText(parsed.RootElement);
            return Utf8.IsValid(document);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return false;
        }
    }

    private static void ReadAllText(JsonElement element)
    {
        if (element.ValueKind is JsonValueKind.String)
            _ = element.GetString();
        foreach (var item in element.ValueKind is JsonValueKind.Array ? element.EnumerateArray() : default)
            ReadAllText(item);
        foreach (var member in element.ValueKind is JsonValueKind.Object ? element.EnumerateObject() : default)
        {
            _ = member.Name;
            ReadAllText(member.Value);
        }
    }
}
