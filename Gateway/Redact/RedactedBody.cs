using System.Collections.Immutable;
using Policies.Redaction;

namespace Gateway.Redact;

/// <summary>
/// The only form in which anything of the SIS can be delivered: bytes that went through the redactor, and the few facts beside
/// them that were made anew. Only <see cref="Redaction"/> makes one; a convention test holds the program to that.
/// </summary>
internal sealed class RedactedBody
{
    private RedactedBody(ReadOnlyMemory<byte> bytes, RedactionReport report, long? total, ImmutableArray<PageLink> pages)
    {
        Bytes = bytes;
        Report = report;
        Total = total;
        Pages = pages;
    }

    /// <summary>JSON, UTF-8.</summary>
    public ReadOnlyMemory<byte> Bytes { get; }

    public RedactionReport Report { get; }

    /// <summary>Number of records found, when the SIS said so and the caller may know.</summary>
    public long? Total { get; }

    /// <summary>The neighbouring pages, when the SIS named them.</summary>
    public ImmutableArray<PageLink> Pages { get; }

    internal static RedactedBody Of(ReadOnlyMemory<byte> bytes, RedactionReport report, long? total, ImmutableArray<PageLink> pages) =>
        new(bytes, report, total, pages);
}
