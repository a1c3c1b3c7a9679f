using Policies.Redaction;
using Policies.Redaction.Json;

namespace Policies.Derive;

/// <summary>Redacts a document that is here as a whole, as requests have theirs redacted: for tools that show what would leave.</summary>
/// <param name="Plan">What may leave.</param>
/// <param name="Derived">How the records are made first; null when they are the document's own.</param>
/// <param name="Day">The day it is, UTC.</param>
public sealed record WholeDocument(FieldPlan Plan, DerivedFlag? Derived, DateOnly Day)
{
    private const long MostBytes = 1L << 30;

    /// <summary>What became of the document, and what leaves of it: nothing where it was refused, or is a record withheld whole.</summary>
    /// <param name="document">As the SIS sends it.</param>
    /// <exception cref="InvalidDataException">The records have another form than their standard says, so that a flag cannot be known.</exception>
    public (JsonRedactionResult Result, byte[] Released) Redact(ReadOnlySpan<byte> document)
    {
        if (Derived is null)
        {
            return Redact(Plan, document);
        }

        var (inputs, kept) = Redact(Derived.Inputs, document);
        if (inputs.Fault is not null)
        {
            return (inputs, kept);
        }

        var (result, released) = Redact(Plan, Derived.Write(kept, inputs.Report, Day).Span);
        return (result with { Report = Derived.Report(inputs.Report, result.Report) }, released);
    }

    private static (JsonRedactionResult Result, byte[] Released) Redact(FieldPlan plan, ReadOnlySpan<byte> document)
    {
        using var redactor = new JsonRedactor(plan, new() { MaxBytes = MostBytes });
        redactor.Write(document);
        var result = redactor.Complete();
        return (result, redactor.Released.ToArray());
    }
}
