namespace Policies.Redaction.Json;

/// <summary>How far up a protected value condemns what it stands in.</summary>
internal static class Condemnation
{
    /// <summary>Only the element or member that the value itself is.</summary>
    public const int Itself = -1;

    /// <returns>The level of the object that goes, or <see cref="Itself"/>. Level 0 that is no element is the whole document.</returns>
    public static int Reach(ReadOnlySpan<Frame> open, Place place)
    {
        if (open.IsEmpty)
            return Itself;
        var inner = open.Length - 1;
        var record = open[inner].Record;
        if (place.Node.IsKey)
            return Key(open, inner, record);
        if (place.Node.NamesItsSibling)
            return Pair(open, inner, record);
        return open[inner].IsArray ? Itself : ElementBelow(open, inner, record, Itself);
    }

    // A key takes the record. Above all records it takes the element it is or stands in.
    private static int Key(ReadOnlySpan<Frame> open, int inner, int record)
    {
        if (record != Frame.NoRecord)
            return ElementAround(open, record);
        return open[inner].IsArray ? Itself : ElementAround(open, inner);
    }

    // A name takes the object that holds the pair, also when the name stands in an array of its own: its sibling must not stay.
    private static int Pair(ReadOnlySpan<Frame> open, int inner, int record)
    {
        var pair = inner;
        while (pair >= 0 && open[pair].IsArray)
            pair--;
        if (pair < 0)
            return Itself;
        return pair == record ? ElementAround(open, record) : ElementBelow(open, pair, record, pair);
    }

    // Records, and objects above them, go with the element that they are or are wrapped in; without one, with the document.
    private static int ElementAround(ReadOnlySpan<Frame> open, int level)
    {
        while (level > 0 && !open[level].IsElement)
            level--;
        return level;
    }

    private static int ElementBelow(ReadOnlySpan<Frame> open, int level, int record, int otherwise)
    {
        if (record == Frame.NoRecord)
            return otherwise;
        while (level > record && !open[level].IsElement)
            level--;
        return level > record ? level : otherwise;
    }
}
