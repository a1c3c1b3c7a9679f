namespace Policies.Redaction.Json.Blocks;

/// <summary>A way to look at 64 bytes. All ways find the same; they differ in how many bytes an instruction takes.</summary>
/// <typeparam name="TSelf">The way.</typeparam>
internal interface IBlock<TSelf>
    where TSelf : struct, IBlock<TSelf>
{
    /// <summary>This processor has the instructions.</summary>
    static abstract bool IsSupported { get; }

    /// <summary>Made ready for the characters that are telling.</summary>
    static abstract TSelf For(in CharacterClass telling);

    /// <summary>Looks at the 64 bytes that begin with <paramref name="first"/>.</summary>
    BlockMasks Classify(ref readonly byte first);

    /// <summary>The backslashes among them: few blocks have any.</summary>
    static abstract ulong Backslashes(ref readonly byte first);
}
