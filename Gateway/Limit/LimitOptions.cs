namespace Gateway.Limit;

/// <summary>How often the gateway may be asked.</summary>
internal sealed class LimitOptions
{
    /// <summary>For each client that acts under an agreement. <value>The default is 100 a second, 200 at once.</value></summary>
    public RateOptions Client { get; } = new() { PerSecond = 100, Burst = 200 };

    /// <summary>Attempts of one address that do not say who asks. <value>The default is 10 a second, 50 at once.</value></summary>
    public RateOptions Address { get; } = new() { PerSecond = 10, Burst = 50 };

    /// <summary>How long attempts beyond an address's limit are counted until an entry says how many there were. <value>The default is a minute.</value></summary>
    public TimeSpan Window { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>How many addresses are counted each by itself; all others share one count. <value>The default is 1,000.</value></summary>
    public int Addresses { get; set; } = 1_000;

    /// <summary>How many connections are open at once; more are closed as they come. <value>The default is 4,096.</value></summary>
    public int Connections { get; set; } = 4_096;
}
