using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Policies.Redaction.Json.Blocks;

namespace Policies.Redaction.Json;

/// <summary>Draws the map of a window, block by block, with the widest instructions the processor has.</summary>
internal abstract class Mapper
{
    /// <summary>Every way this processor can do it, the best first. All draw the same map.</summary>
    public static ImmutableArray<Mapper> Supported { get; } =
        [.. new Mapper?[] { Of<Block512>.IfSupported, Of<Block256>.IfSupported, Of<Block128>.IfSupported, Of<BlockScalar>.IfSupported }.OfType<Mapper>()];

    /// <summary>Draws the map.</summary>
    /// <param name="bytes">The window, with 63 bytes of anything behind it.</param>
    /// <param name="length">Length of the window.</param>
    /// <param name="screening">What is telling.</param>
    /// <param name="map">The map.</param>
    public abstract void Draw(ReadOnlySpan<byte> bytes, int length, Screening screening, StringMap map);

    private sealed class Of<TBlock> : Mapper
        where TBlock : struct, IBlock<TBlock>
    {
        public static Mapper? IfSupported => TBlock.IsSupported ? new Of<TBlock>() : null;

        public override string ToString() => typeof(TBlock).Name;

        // Compiled for good at once: as code is compiled at first, it takes thirty times as long.
        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        public override void Draw(ReadOnlySpan<byte> bytes, int length, Screening screening, StringMap map)
        {
            // A window begins between two tokens: nothing is carried into it.
            ulong escape = 0, digitsBefore = 0;
            var block = TBlock.For(screening.Telling);
            var least = screening.LeastDigits;
            var blocks = map.Begin(length, out var allQuotes, out var allEnds, out var allStops);
            ref var first = ref MemoryMarshal.GetReference(bytes[..(blocks * 64)]);
            ref var quotes = ref MemoryMarshal.GetReference(allQuotes[..blocks]);
            ref var ends = ref MemoryMarshal.GetReference(allEnds[..blocks]);
            ref var stops = ref MemoryMarshal.GetReference(allStops[..blocks]);
            for (nint i = 0; i < blocks; i = unchecked(i + 1))
            {
                var found = block.Classify(in first);
                var quote = found.Quote;
                if (quote != found.End || escape != 0)
                    quote &= ~Escapes.Escaped(TBlock.Backslashes(in first), ref escape);
                var end = quote | (found.End & ~found.Quote);
                Unsafe.Add(ref quotes, i) = quote;
                Unsafe.Add(ref ends, i) = end;
                Unsafe.Add(ref stops, i) = end | found.Telling | DigitRuns.Ends(found.Digit, digitsBefore, least);
                digitsBefore = found.Digit;
                first = ref Unsafe.Add(ref first, 64);
            }
        }
    }
}
