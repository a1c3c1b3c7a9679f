using Policies.Evaluate;

namespace Gateway.Forward;

/// <summary>One question to the SIS, carried through YARP as a feature of the request.</summary>
/// <param name="Decision">What may be asked.</param>
/// <param name="Answered">Takes the SIS's answer while its connection is open. It must not throw.</param>
internal sealed record Exchange(Allowed Decision, Func<HttpResponseMessage, CancellationToken, Task> Answered)
{
    /// <summary>What is written, or the arguments of a question; empty when there is nothing.</summary>
    public ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>The media type of the body.</summary>
    public string? MediaType { get; init; }
}
