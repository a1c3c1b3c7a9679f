using Gateway.Record;

namespace Gateway.Limit;

/// <summary>
/// What an address sends beyond its limit, from the first such attempt on until a window ends. The first has an entry of its own, which
/// covers the answers to all; the others are counted.
/// </summary>
/// <param name="address">The address, as it is counted.</param>
/// <param name="opened">Timestamp of the first attempt.</param>
internal sealed class Flood(string address, long opened)
{
    private const string Rule = "limit/address";

    private readonly TaskCompletionSource<Receipt> _first = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public string Address => address;

    public long Opened => opened;

    /// <summary>How many came after the first. Only <see cref="AddressLimit"/> counts them, and for a flood it has let go of no more.</summary>
    public long Further { get; set; }

    /// <summary>The receipt of the first attempt's entry; it fails when that entry could not be recorded.</summary>
    public Task<Receipt> First => _first.Task;

    public void Cover(Receipt receipt) => _first.SetResult(receipt);

    public void Fail(Exception exception) => _first.SetException(exception);

    /// <summary>The entry of the first attempt: what it was, and that it was turned away.</summary>
    public static Entry Begin(Entry attempt) => attempt with
    {
        Outcome = Outcome.Throttled,
        Status = StatusCodes.Status429TooManyRequests,
        Reasons = [new("throttled", Rule), .. attempt.Reasons],
    };

    /// <summary>The entry that stands for all others.</summary>
    /// <param name="first">Of the first attempt's entry.</param>
    /// <param name="now">The end of the window.</param>
    public Entry End(Receipt first, DateTimeOffset now) => new()
    {
        Outcome = Outcome.Flooded,
        Time = now,
        Source = address,
        Status = StatusCodes.Status429TooManyRequests,
        Reasons = [new("throttled", Rule)],
        Continues = first.Index,
        Attempts = Further,
    };
}
