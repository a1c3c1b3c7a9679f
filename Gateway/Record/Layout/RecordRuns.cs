namespace Gateway.Record.Layout;

/// <summary>Reads the runs of a <see cref="RecordSet"/>, least first. It believes nothing of the bytes.</summary>
internal ref struct RecordRuns(ReadOnlySpan<byte> members)
{
    // Five bytes of seven bits hold more than any number.
    private const int MaxBytes = 5;

    private ReadOnlySpan<byte> _left = members;
    private long _next;

    /// <summary>First number of the run read last.</summary>
    public long First { get; private set; }

    /// <summary>Last number of the run read last.</summary>
    public long Last { get; private set; }

    /// <summary>False at the end.</summary>
    /// <exception cref="InvalidDataException">No set is written so.</exception>
    public bool Read()
    {
        if (_left.IsEmpty)
            return false;
        var head = Number();
        First = _next + (head >> 1);
        Last = (head & 1) == 0 ? First : First + 1 + Number();
        _next = Last + 2;
        return Last <= int.MaxValue ? true : throw Malformed();
    }

    private long Number()
    {
        var value = 0L;
        for (var i = 0; i < Math.Min(MaxBytes, _left.Length); i++)
        {
            var read = _left[i];
            value |= (long)(read & 0x7f) << (7 * i);
            if (read >= 0x80)
                continue;
            _left = _left[(i + 1)..];
            // A number has one spelling: a last byte of nothing but noughts could be left out.
            return read > 0 || i == 0 ? value : throw Malformed();
        }

        throw Malformed();
    }

    private static InvalidDataException Malformed() => new("a set of records cannot be read; run audit verify");
}
