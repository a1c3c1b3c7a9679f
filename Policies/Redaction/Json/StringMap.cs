using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Policies.Redaction.Json;

/// <summary>
/// Where strings end, and which need a closer look: three bits for each byte of a window. The walk reads forward, byte by byte, and
/// jumps over each string by one look into this map.
/// </summary>
internal sealed class StringMap
{
    private ulong[] _quotes = [];
    private ulong[] _ends = [];
    private ulong[] _stops = [];
    private int _blocks;

    /// <summary>Begins a map of so many bytes, one word a block.</summary>
    /// <param name="length">In bytes.</param>
    /// <param name="quotes">Quotation marks that begin or end a string.</param>
    /// <param name="ends">These, and what is not plain: backslashes, control characters, everything beyond ASCII.</param>
    /// <param name="stops">These, and what a value guard may take offence at.</param>
    /// <returns>The number of blocks.</returns>
    public int Begin(int length, out Span<ulong> quotes, out Span<ulong> ends, out Span<ulong> stops)
    {
        _blocks = (length + 63) >> 6;
        // A look reads two words: one more than there are blocks.
        if (_quotes.Length <= _blocks)
            (_quotes, _ends, _stops) = (new ulong[_blocks + 1], new ulong[_blocks + 1], new ulong[_blocks + 1]);
        // Nothing left over from an earlier map may look like the end of a string.
        _quotes[_blocks] = _ends[_blocks] = _stops[_blocks] = 0;
        quotes = _quotes.AsSpan(0, _blocks);
        ends = _ends.AsSpan(0, _blocks);
        stops = _stops.AsSpan(0, _blocks);
        return _blocks;
    }

    /// <summary>The map of the bytes at which a string ends, or begins to need a check: bit i of byte n is for byte 8n + i.</summary>
    public ref byte Ends
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => ref Unsafe.As<ulong, byte>(ref MemoryMarshal.GetArrayDataReference(_ends));
    }

    /// <summary>The map of these, and of the bytes that a guard may take offence at.</summary>
    public ref byte Stops
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => ref Unsafe.As<ulong, byte>(ref MemoryMarshal.GetArrayDataReference(_stops));
    }

    /// <summary>The quotation mark that ends the string, or -1 when it is not in the window.</summary>
    /// <param name="from">The byte after the opening quotation mark.</param>
    /// <param name="unplain">Not 0: the string must be checked, and may have to be unescaped.</param>
    /// <param name="telling">Not 0: the guard must be asked.</param>
    public int Closing(int from, out ulong unplain, out ulong telling)
    {
        unplain = telling = 0;
        var here = ulong.MaxValue << (from & 63);
        for (var block = from >> 6; block < _blocks; block++)
        {
            var quotes = _quotes[block] & here;
            var inside = here & unchecked((quotes & (0 - quotes)) - 1);
            unplain |= _ends[block] & ~_quotes[block] & inside;
            telling |= _stops[block] & ~_ends[block] & inside;
            if (quotes != 0)
                return (block << 6) + BitOperations.TrailingZeroCount(quotes);
            here = ulong.MaxValue;
        }

        return -1;
    }
}
