namespace Gateway.Record.Store;

/// <summary>How many entries are repeated in a second. For one thread at a time.</summary>
internal sealed class EchoPace(int mostInASecond, TimeProvider time)
{
    private long _began = time.GetTimestamp();
    private int _count;

    /// <summary>Whether one more may be; if so, it counts.</summary>
    public bool Admits()
    {
        if (time.GetElapsedTime(_began) >= TimeSpan.FromSeconds(1))
        {
            (_began, _count) = (time.GetTimestamp(), 0);
        }

        return _count < mostInASecond && ++_count > 0;
    }
}
