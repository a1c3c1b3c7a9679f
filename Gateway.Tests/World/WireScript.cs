using System.Collections.Immutable;

namespace Gateway.Tests.World;

/// <summary>What a <see cref="WireSis"/> does once it has been asked.</summary>
/// <param name="Pieces">What it sends, a piece at a time.</param>
/// <param name="Pause">It waits a moment after the first piece, so that it arrives alone.</param>
/// <param name="Ending">What it does then.</param>
internal sealed record WireScript(ImmutableArray<ReadOnlyMemory<byte>> Pieces, bool Pause, WireEnding Ending);
