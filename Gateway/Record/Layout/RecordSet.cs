using System.Buffers;

namespace Gateway.Record.Layout;

/// <summary>
/// Which records an entry is about, as a sorted set of numbers. For each run of numbers without a gap it holds how many are missing before
/// it, doubled, and one more where the run is longer than one; then, of such a run, how many it has beyond two. All in groups of seven
/// bits, lowest first. Runs never touch, so that the gap counts from one behind the last: a set has one spelling.
/// </summary>
internal static class RecordSet
{
    /// <param name="numbers">Ascending, none twice.</param>
    public static byte[] Encode(ReadOnlySpan<int> numbers)
    {
        var bytes = new ArrayBufferWriter<byte>(32);
        var next = 0L;
        while (!numbers.IsEmpty)
        {
            var length = RunAtStart(numbers);
            Write(bytes, ((numbers[0] - next) << 1) | (length > 1 ? 1 : 0L));
            if (length > 1)
                Write(bytes, length - 2);
            next = (long)numbers[0] + length + 1;
            numbers = numbers[length..];
        }

        return bytes.WrittenSpan.ToArray();
    }

    /// <returns>The numbers, ascending; null when one is not below <paramref name="end"/>, or they cannot be read.</returns>
    public static int[]? Decode(ReadOnlySpan<byte> members, int end)
    {
        try
        {
            return Count(members, end) is { } count ? Numbers(members, count) : null;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    /// <exception cref="InvalidDataException">No set is written so.</exception>
    public static bool Contains(ReadOnlySpan<byte> members, int number)
    {
        var runs = new RecordRuns(members);
        while (runs.Read())
        {
            if (runs.Last >= number)
                return runs.First <= number;
        }

        return false;
    }

    private static int? Count(ReadOnlySpan<byte> members, int end)
    {
        var count = 0L;
        var runs = new RecordRuns(members);
        while (runs.Read())
        {
            if (runs.Last >= end)
                return null;
            count += runs.Last - runs.First + 1;
        }

        return (int)count;
    }

    private static int[] Numbers(ReadOnlySpan<byte> members, int count)
    {
        var (numbers, filled) = (new int[count], 0);
        var runs = new RecordRuns(members);
        while (runs.Read())
        {
            for (var number = runs.First; number <= runs.Last; number++)
                numbers[filled++] = (int)number;
        }

        return numbers;
    }

    private static int RunAtStart(ReadOnlySpan<int> numbers)
    {
        var length = 1;
        while (length < numbers.Length && numbers[length] - numbers[0] == length)
            length++;
        return length;
    }

    private static void Write(ArrayBufferWriter<byte> bytes, long value)
    {
        for (; value >= 0x80; value >>= 7)
            bytes.Write([(byte)((value & 0x7f) | 0x80)]);
        bytes.Write([(byte)value]);
    }
}
