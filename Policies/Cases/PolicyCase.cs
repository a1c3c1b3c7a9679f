using Policies.Language;

namespace Policies.Cases;

/// <summary>An example of what policies must say: a request and its decision, a document and what is left of it, or both.</summary>
public sealed record PolicyCase
{
    /// <summary>What it shows, in a sentence.</summary>
    public required string Name { get; init; }

    /// <summary>Where it is written.</summary>
    public required SourceSpan At { get; init; }

    /// <summary>What is asked; null when only a document is redacted.</summary>
    public CaseRequest? Request { get; init; }

    /// <summary>The document as the SIS would send it, if it is written in the case.</summary>
    public string? Body { get; init; }

    /// <summary>Name of the file that holds the document, as the case has it.</summary>
    public string? File { get; init; }

    internal CasePlace? Place { get; init; }

    internal ExpectedDecision? Decision { get; init; }

    internal ExpectedAnswer? Answer { get; init; }
}
