using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace Policies.Redaction.Json;

/// <summary>
/// Where strings end, and which need a closer look: three bits for each byte of a window. The walk reads forward, byte by byte, and
/// jumps over each string by one look into this map.
/// </summary>
internal sealed class StringMap
{
    // A look reads 64 bits from any byte on: so much may stand behind the last block.
    private const int Spare = 8;

    private byte[] _quotes = [];
    private byte[] _unplain = [];
    private byte[] _telling = [];
    private int _end;

    /// <summary>Begins a map of so many bytes.</summary>
    public void Begin(int length)
    {
        _end = length;
        var room = (length + 63) / 64 * 8;
        if (_quotes.Length < room + Spare)
            (_quotes, _unplain, _telling) = (new byte[room + Spare], new byte[room + Spare], new byte[room + Spare]);
        // Nothing left over from an earlier map may look like the end of a string.
        _quotes.AsSpan(room, Spare).Clear();
    }

    /// <summary>Notes the 64 bytes of a block.</summary>
    /// <param name="block">Number of the block.</param>
    /// <param name="quotes">Quotation marks that begin or end a string.</param>
    /// <param name="unplain">Backslashes, control characters, everything beyond ASCII.</param>
    /// <param name="telling">What a value guard may take offence at.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Note(int block, ulong quotes, ulong unplain, ulong telling)
    {
        BinaryPrimitives.WriteUInt64LittleEndian(_quotes.AsSpan(block * 8), quotes);
        BinaryPrimitives.WriteUInt64LittleEndian(_unplain.AsSpan(block * 8), unplain);
        BinaryPrimitives.WriteUInt64LittleEndian(_telling.AsSpan(block * 8), telling);
    }

    /// <summary>The quotation mark that ends the string, or -1 when it is not in the window.</summary>
    /// <param name="from">The byte after the opening quotation mark.</param>
    /// <param name="unplain">Not 0: the string must be checked, and may have to be unescaped.</param>
    /// <param name="telling">Not 0: the guard must be asked.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Closing(int from, out ulong unplain, out ulong telling)
    {
        // At least 57 bits from any position: enough for most strings, so that one look does.
        var at = from >> 3;
        var shift = from & 7;
        var quotes = Read(_quotes, at) >> shift;
        if (quotes == 0)
            return FarClosing(from, out unplain, out telling);
        var inside = unchecked((quotes & (0 - quotes)) - 1);
        unplain = (Read(_unplain, at) >> shift) & inside;
        telling = (Read(_telling, at) >> shift) & inside;
        return from + BitOperations.TrailingZeroCount(quotes);
    }

    private int FarClosing(int from, out ulong unplain, out ulong telling)
    {
        unplain = telling = 0;
        var here = ulong.MaxValue << (from & 63);
        for (var block = from >> 6; block << 6 < _end; block++)
        {
            var quotes = Read(_quotes, block * 8) & here;
            var inside = here & unchecked((quotes & (0 - quotes)) - 1);
            unplain |= Read(_unplain, block * 8) & inside;
            telling |= Read(_telling, block * 8) & inside;
            if (quotes != 0)
                return (block << 6) + BitOperations.TrailingZeroCount(quotes);
            here = ulong.MaxValue;
        }

        return -1;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Read(byte[] bits, int at) => BinaryPrimitives.ReadUInt64LittleEndian(bits.AsSpan(at));
}
