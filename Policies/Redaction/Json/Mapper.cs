using System.Collections.Immutable;
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
        where TBlock : struct, IBlock
    {
        public static Mapper? IfSupported => TBlock.IsSupported ? new Of<TBlock>() : null;

        public override string ToString() => typeof(TBlock).Name;

        public override void Draw(ReadOnlySpan<byte> bytes, int length, Screening screening, StringMap map)
        {
            // A window begins between two tokens: nothing is carried into it.
            ulong escape = 0, digitsBefore = 0;
            var tellers = screening.Telling;
            var least = screening.LeastDigits;
            map.Begin(length, out var quotes, out var ends, out var stops);
            for (var i = 0; i < quotes.Length && i < ends.Length && i < stops.Length; i++)
            {
                var block = TBlock.Classify(in bytes.Slice(i << 6, 64)[0], tellers);
                var quote = block.Quote & ~Escapes.Escaped(block.Backslash, ref escape);
                var end = quote | block.Unplain | block.Backslash;
                quotes[i] = quote;
                ends[i] = end;
                stops[i] = end | block.Telling | DigitRuns.Ends(block.Digit, digitsBefore, least);
                digitsBefore = block.Digit;
            }
        }
    }
}
