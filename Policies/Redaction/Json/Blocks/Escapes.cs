using System.Numerics;
using System.Runtime.CompilerServices;

namespace Policies.Redaction.Json.Blocks;

/// <summary>Which characters a backslash escapes.</summary>
internal static class Escapes
{
    /// <summary>The characters that follow a backslash which is not escaped itself.</summary>
    /// <param name="backslash">The backslashes of a block.</param>
    /// <param name="carry">1 when the first character of this block is escaped by the last of the block before; then the same for the next.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Escaped(ulong backslash, ref ulong carry)
    {
        if ((backslash | carry) == 0)
            return 0;
        return WithBackslashes(backslash, ref carry);
    }

    private static ulong WithBackslashes(ulong backslash, ref ulong carry)
    {
        var escaped = carry;
        var escaping = backslash & ~carry;
        carry = 0;
        while (escaping != 0)
        {
            var first = BitOperations.TrailingZeroCount(escaping);
            if (first == 63)
            {
                carry = 1;
                break;
            }

            escaped |= 2UL << first;
            escaping &= ~(3UL << first);
        }

        return escaped;
    }
}
