using System.Collections.Immutable;
using Policies.Redaction;

namespace Gateway.Redact;

/// <summary>
/// The only form in which anything of the SIS can be delivered: bytes that went through the redactor, and the few facts beside
/// them that were made anew. Only an <see cref="OngoingRedaction"/> makes one; a convention test holds the program to that.
/// </summary>
internal sealed class RedactedBody : IDisposable
{
    private readonly OutputBuffer _output;

    private RedactedBody(OutputBuffer output, RedactionReport report, long? total, ImmutableArray<PageLink> pages)
    {
        _output = output;
        Report = report;
        Total = total;
        Pages = pages;
    }

    /// <summary>JSON, UTF-8, piece by piece.</summary>
    public IReadOnlyList<ReadOnlyMemory<byte>> Pieces => _output;

    /// <summary>In bytes.</summary>
    public long Length => _output.Length;

    public RedactionReport Report { get; }

    /// <summary>Number of records found, when the SIS said so and the caller may know.</summary>
    public long? Total { get; }

    /// <summary>The neighbouring pages, when the SIS named them.</summary>
    public ImmutableArray<PageLink> Pages { get; }

    public void Dispose() => _output.Dispose();

    internal static RedactedBody Of(OutputBuffer output, RedactionReport report, long? total, ImmutableArray<PageLink> pages) =>
        new(output, report, total, pages);
}
