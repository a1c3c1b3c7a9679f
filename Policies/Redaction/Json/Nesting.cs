namespace Policies.Redaction.Json;

/// <summary>The objects and arrays that are open, from the document inward.</summary>
internal sealed class Nesting
{
    private Frame[] _frames = new Frame[16];

    public int Level { get; private set; }

    public bool IsOutermost => Level == 0;

    public ref Frame Inner => ref _frames[Level - 1];

    public ReadOnlySpan<Frame> Open => _frames.AsSpan(0, Level);

    public void Enter(Place place, Item item, bool isArray, Tally.Mark now)
    {
        if (Level == _frames.Length)
            Array.Resize(ref _frames, _frames.Length * 2);
        var surrounding = IsOutermost ? Frame.NoRecord : Inner.Record;
        _frames[Level] = new Frame
        {
            Item = item,
            Place = place,
            Before = now,
            IsArray = isArray,
            IsElement = !IsOutermost && Inner.IsArray,
            Record = place.Node.IsRecord && !isArray ? Level : surrounding,
            ReachingMembers = place.ReachingMembers,
        };
        Level++;
    }

    public Frame Leave() => _frames[--Level];

    public void Condemn(int level, Place place, string rule) => _frames[level].Condemned ??= (place, rule);

    /// <summary>Position in the output of the outermost container that may still go, or null when all will stay.</summary>
    public long? HeldFrom()
    {
        long? held = null;
        var reachesUp = false;
        for (var level = Level - 1; level >= 0; level--)
        {
            ref readonly var frame = ref _frames[level];
            var mayGo = frame.MayGo || reachesUp;
            if (mayGo)
                held = frame.Item.Start;
            reachesUp = mayGo && frame.Place.TakesElement && !frame.IsArray && !frame.IsElement;
        }

        return held;
    }
}
