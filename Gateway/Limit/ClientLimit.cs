using System.Threading.RateLimiting;

namespace Gateway.Limit;

/// <summary>How often each known client may ask. Only clients that an agreement names come here, so there are not many.</summary>
internal sealed class ClientLimit(LimitOptions options) : IDisposable
{
    private readonly PartitionedRateLimiter<string> _clients = PartitionedRateLimiter.Create<string, string>(
        client => RateLimitPartition.GetTokenBucketLimiter(client, _ => options.Client.Bucket()), StringComparer.Ordinal);

    /// <summary>Null when the client may ask; else the whole seconds it should wait.</summary>
    public int? Wait(string client)
    {
        using var lease = _clients.AttemptAcquire(client);
        return lease.IsAcquired ? null
            : lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds))
            : 1;
    }

    public void Dispose() => _clients.Dispose();
}
