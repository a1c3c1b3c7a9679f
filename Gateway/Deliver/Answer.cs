using System.Collections.Immutable;
using Gateway.Record;

namespace Gateway.Deliver;

/// <summary>What is to be delivered. It becomes bytes only with a receipt in hand.</summary>
internal abstract record Answer : IDisposable
{
    public required int Status { get; init; }

    public required string ContentType { get; init; }

    /// <summary>Headers beside Content-Type, Content-Length and Cache-Control. Each is made by the gateway; none is copied.</summary>
    public ImmutableArray<KeyValuePair<string, string>> Headers { get; init; } = [];

    /// <summary>The body, piece by piece. It may name the receipt's entry.</summary>
    public abstract IEnumerable<ReadOnlyMemory<byte>> Render(Receipt receipt);

    public virtual void Dispose()
    {
    }
}
