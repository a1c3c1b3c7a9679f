using System.Threading.RateLimiting;

namespace Gateway.Limit;

/// <summary>A rate that may be gone over for a moment.</summary>
internal sealed class RateOptions
{
    /// <summary>How many a second in the long run.</summary>
    public int PerSecond { get; set; }

    /// <summary>How many at once.</summary>
    public int Burst { get; set; }

    /// <summary>Whoever is over the rate is told so, and does not wait in a queue. Who asks the bucket also fills it: none has a timer.</summary>
    public TokenBucketRateLimiterOptions Bucket() => new()
    {
        TokenLimit = Burst,
        TokensPerPeriod = PerSecond,
        ReplenishmentPeriod = TimeSpan.FromSeconds(1),
        QueueLimit = 0,
        AutoReplenishment = false,
    };
}
