using System.Threading.RateLimiting;

namespace Gateway.Limit;

/// <summary>What one address may still send, and what it sends beyond that.</summary>
/// <param name="address">The address, as it is counted.</param>
/// <param name="rate">What it may send.</param>
internal sealed class AddressBucket(string address, RateOptions rate) : IDisposable
{
    private readonly TokenBucketRateLimiter _bucket = new(rate.Bucket());

    public string Address => address;

    /// <summary>The flood that goes on; null when there is none.</summary>
    public Flood? Flood { get; set; }

    /// <summary>Whether the bucket is full, so that another one would do as well.</summary>
    public bool IsIdle
    {
        get
        {
            _bucket.TryReplenish();
            return Flood is null && _bucket.IdleDuration is not null;
        }
    }

    /// <summary>Whether the address is within its limit with one attempt more.</summary>
    public bool Admits()
    {
        _bucket.TryReplenish();
        using var lease = _bucket.AttemptAcquire();
        return lease.IsAcquired;
    }

    public void Dispose() => _bucket.Dispose();
}
