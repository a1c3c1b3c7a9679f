using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Policies.Redaction.Json;

/// <summary>
/// Reads a window for what is usual in it. No bounds are checked in here: each step ends at the zeros behind the window, of which there
/// are more than any step reads; and what is read is never believed but when it is all there.
/// </summary>
internal readonly ref struct UsualValues
{
    private const int None = -1;

    private readonly ref byte _bytes;
    private readonly ref byte _stops;
    private readonly ref bool _initials;
    private readonly int _length;
    private readonly int _leastDigits;

    public UsualValues(Window window, Screening screening)
    {
        _bytes = ref MemoryMarshal.GetArrayDataReference(window.Bytes);
        _stops = ref window.Map.Stops;
        _initials = ref MemoryMarshal.GetReference(screening.Initials);
        _length = window.Length;
        _leastDigits = screening.PassesNoNumber ? 0 : screening.LeastDigits;
    }

    /// <summary>Whether another member or element may begin here, and where.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool ItemAt(int end, bool hasRead, out int at)
    {
        at = end;
        if (hasRead)
        {
            if (At(end) != ',')
                return false;
            at = unchecked(end + 1);
        }

        at = ValueAt(at);
        return true;
    }

    /// <summary>The first byte that is not white space.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int ValueAt(int at) => At(at) > ' ' ? at : SkipSpace(at);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Is(int at, char character) => At(at) == character;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Reads(int at, in Spelling spelling) => spelling.Begins(ref Unsafe.Add(ref _bytes, at));

    /// <summary>Whether a string is one that a guard may take offence at for its first letter.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool MayBegin(int at) => Unsafe.Add(ref _initials, At(unchecked(at + 1)));

    /// <summary>
    /// The position after a string with nothing remarkable in it, a short number or a literal; -1 for everything else.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int EndOf(int at)
    {
        if (At(at) != '"')
            return EndOfScalar(at);
        unchecked
        {
            var stop = StopFrom(at + 1);
            return At(stop) == '"' ? stop + 1 : None;
        }
    }

    // The next byte that ends a string, or that needs a closer look. A backslash is a stop itself: so a quotation mark ends the string.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int StopFrom(int from)
    {
        // One word from the byte of the map that has the first bit: at least 57 bits of it lie ahead.
        var ahead = Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref _stops, from >> 3)) >> (from & 7);
        return ahead != 0 ? unchecked(from + BitOperations.TrailingZeroCount(ahead)) : FarStopFrom(from);
    }

    private int FarStopFrom(int from)
    {
        for (var at = (from & ~7) + 64; at < _length; at += 64)
        {
            var ahead = Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref _stops, at >> 3));
            if (ahead != 0)
                return at + BitOperations.TrailingZeroCount(ahead);
        }

        return _length;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int EndOfScalar(int at)
    {
        var end = EndOfLiteral(at);
        if (end == at)
            end = EndOfNumber(at);
        return At(end) is (byte)',' or (byte)'}' or (byte)']' or (byte)'\n' or (byte)'\r' or (byte)' ' ? end : None;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int EndOfLiteral(int at)
    {
        unchecked
        {
            var four = Unsafe.ReadUnaligned<uint>(ref Unsafe.Add(ref _bytes, at));
            if (four == True || four == Null)
                return at + 4;
            return four == Fals && At(at + 4) == 'e' ? at + 5 : at;
        }
    }

    // Without exponent. Where it ends at none, or goes on as a number cannot, no delimiter stands.
    private int EndOfNumber(int at)
    {
        unchecked
        {
            var first = At(at) == '-' ? at + 1 : at;
            var end = Digits(first);
            if (end == first || (At(first) == '0' && end > first + 1))
                return _length;
            if (At(end) == '.')
            {
                var fraction = end + 1;
                end = Digits(fraction);
                if (end == fraction)
                    return _length;
            }

            return end - at < _leastDigits ? end : _length;
        }
    }

    private int Digits(int at)
    {
        unchecked
        {
            while ((uint)(At(at) - '0') <= 9)
                at++;
            return at;
        }
    }

    private int SkipSpace(int at)
    {
        while (At(at) is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t')
            at++;
        return at;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private byte At(int at) => Unsafe.Add(ref _bytes, at);

    private static uint True => MemoryMarshal.Read<uint>("true"u8);

    private static uint Null => MemoryMarshal.Read<uint>("null"u8);

    private static uint Fals => MemoryMarshal.Read<uint>("fals"u8);
}
