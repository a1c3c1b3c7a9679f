using System.Runtime.CompilerServices;

namespace Policies.Redaction.Json;

/// <summary>The objects and arrays that are open, from the document inward.</summary>
internal sealed class Nesting
{
    private Frame[] _frames = new Frame[16];

    public int Level { get; private set; }

    public bool IsOutermost => Level == 0;

    /// <summary>The innermost. Not to be kept across <see cref="Enter"/>.</summary>
    public ref Frame Inner => ref _frames[Level - 1];

    /// <summary>What the innermost stands in.</summary>
    public ref Frame Outer => ref _frames[Level - 2];

    public ReadOnlySpan<Frame> Open => _frames.AsSpan(0, Level);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Enter(Place place, long start, bool isArray, Tally.Mark now)
    {
        var record = place.Node.IsRecord && !isArray ? Level : IsOutermost ? Frame.NoRecord : Inner.Record;
        ref var frame = ref Push();
        frame.Place = place;
        frame.Start = start;
        frame.IsSilent = false;
        frame.IsArray = isArray;
        frame.IsElement = Level > 1 && _frames[Level - 2].IsArray;
        frame.Record = record;
        frame.ReachingMembers = place.ReachingMembers;
        frame.Before = now;
    }

    /// <summary>Enters a container that the plan withholds, or one inside it.</summary>
    public void EnterSilently(bool isArray)
    {
        ref var frame = ref Push();
        frame.IsSilent = true;
        frame.IsArray = isArray;
    }

    /// <summary>Leaves the innermost, an element, and enters another of its kind.</summary>
    public void EnterNext(long start, Tally.Mark now)
    {
        ref var frame = ref Inner;
        frame.Start = start;
        frame.Before = now;
        frame.HasRead = frame.HasKept = frame.HasLost = false;
        frame.Seen = 0;
    }

    /// <summary>Leaves the innermost. What is returned is valid until the next is entered.</summary>
    public ref Frame Leave() => ref _frames[--Level];

    /// <summary>Leaves all.</summary>
    public void Clear() => Level = 0;

    public void Condemn(int level, Place place, string rule)
    {
        ref var frame = ref _frames[level];
        if (frame.CondemnedFor is null)
            (frame.CondemnedFor, frame.CondemnedBy) = (place, rule);
    }

    /// <summary>Position in the output of the outermost container that may still go, or null when all will stay.</summary>
    /// <param name="levels">As many of the outermost ones are looked at.</param>
    public long? HeldFrom(int levels)
    {
        long? held = null;
        var reachesUp = false;
        for (var level = levels - 1; level >= 0; level--)
        {
            ref readonly var frame = ref _frames[level];
            if (frame.IsSilent)
                continue;
            var mayGo = frame.MayGo || reachesUp;
            if (mayGo)
                held = frame.Start;
            reachesUp = mayGo && frame.Place.TakesElement && !frame.IsArray && !frame.IsElement;
        }

        return held;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ref Frame Push()
    {
        if (Level == _frames.Length)
            Array.Resize(ref _frames, _frames.Length * 2);
        ref var frame = ref _frames[Level++];
        frame.HasRead = frame.HasKept = frame.HasLost = false;
        frame.Seen = 0;
        frame.CondemnedFor = null;
        return ref frame;
    }
}
