namespace Gateway.Limit;

/// <summary>
/// How often each address may ask without saying who it is. It holds so many addresses and no more: those beyond share one bucket, so
/// that memory stays flat whatever comes, and counts stay exact. One lock for all, held for a moment: an attempt is counted in exactly
/// one flood, or in none.
/// </summary>
internal sealed class AddressLimit(LimitOptions options, TimeProvider time) : IDisposable
{
    private readonly Lock _turn = new();
    private readonly Dictionary<string, AddressBucket> _buckets = new(StringComparer.Ordinal);
    private readonly AddressBucket _others = new(AddressPartition.Others, options.Address);
    private bool _isClosed;

    /// <summary>How many addresses are held.</summary>
    public int Held
    {
        get
        {
            lock (_turn)
            {
                return _buckets.Count;
            }
        }
    }

    /// <summary>The flood that one more attempt of an address belongs to; null when the address is within its limit.</summary>
    /// <param name="address">The address, as it is counted.</param>
    /// <param name="isFirst">The flood begins with this attempt, which has to be recorded.</param>
    public Flood? Join(string address, out bool isFirst)
    {
        lock (_turn)
        {
            isFirst = false;
            var bucket = BucketOf(address);
            if (_isClosed || bucket.Admits())
            {
                return null;
            }

            if (bucket.Flood is { } flood)
            {
                flood.Further++;
                return flood;
            }

            isFirst = true;
            return bucket.Flood = new(bucket.Address, time.GetTimestamp());
        }
    }

    /// <summary>Ends a flood whose first attempt could not be recorded: nobody was told anything in its name.</summary>
    public void Withdraw(Flood flood)
    {
        lock (_turn)
        {
            var bucket = BucketOf(flood.Address);
            if (bucket.Flood == flood)
            {
                bucket.Flood = null;
            }
        }
    }

    /// <summary>Takes the floods whose window has ended, and forgets addresses that have been quiet.</summary>
    public IReadOnlyList<Flood> TakeEnded()
    {
        lock (_turn)
        {
            var ended = Take(flood => flood.First.IsCompleted && time.GetElapsedTime(flood.Opened) >= options.Window);
            foreach (var idle in _buckets.Values.Where(bucket => bucket.IsIdle).ToList())
            {
                _buckets.Remove(idle.Address);
                idle.Dispose();
            }

            return ended;
        }
    }

    /// <summary>Takes all floods. From now on there are none, and each attempt stands for itself: nobody would write a count any more.</summary>
    public IReadOnlyList<Flood> Close()
    {
        lock (_turn)
        {
            _isClosed = true;
            return Take(_ => true);
        }
    }

    public void Dispose()
    {
        lock (_turn)
        {
            _isClosed = true;
            foreach (var bucket in _buckets.Values.Append(_others))
            {
                bucket.Dispose();
            }
        }
    }

    private AddressBucket BucketOf(string address) =>
        _buckets.TryGetValue(address, out var known) ? known
        : address == AddressPartition.Others || _buckets.Count >= options.Addresses ? _others
        : _buckets[address] = new(address, options.Address);

    private List<Flood> Take(Func<Flood, bool> isDue)
    {
        List<Flood> taken = [];
        foreach (var bucket in _buckets.Values.Append(_others))
        {
            if (bucket.Flood is { } flood && isDue(flood))
            {
                bucket.Flood = null;
                taken.Add(flood);
            }
        }

        return taken;
    }
}
