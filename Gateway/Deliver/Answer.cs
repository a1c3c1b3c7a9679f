using System.Collections.Immutable;
using Gateway.Record;

namespace Gateway.Deliver;

/// <summary>What is to be delivered. It becomes bytes only with a receipt in hand.</summary>
internal abstract record Answer : IDisposable
{
    public required int Status { get; init; }

    /// <summary>Null when there is no body.</summary>
    public required string? ContentType { get; init; }

    /// <summary>Headers beside those that <see cref="Delivery"/> writes by itself. Each is made by the gateway; none is copied.</summary>
    public ImmutableArray<KeyValuePair<string, string>> Headers { get; init; } = [];

    /// <summary>More of the body is to come, in instalments, so that its length is not known.</summary>
    public virtual bool HasMore => false;

    /// <summary>The body, piece by piece. It may name the receipt's entry.</summary>
    public abstract IReadOnlyList<ReadOnlyMemory<byte>> Render(Receipt receipt);

    public virtual void Dispose()
    {
    }
}
