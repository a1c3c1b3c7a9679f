namespace Policies.Redaction.Json.Blocks;

/// <summary>A way to look at 64 bytes. All ways find the same; they differ in how many bytes an instruction takes.</summary>
internal interface IBlock
{
    /// <summary>This processor has the instructions.</summary>
    static abstract bool IsSupported { get; }

    /// <summary>Looks at the 64 bytes that begin with <paramref name="first"/>.</summary>
    static abstract BlockMasks Classify(ref readonly byte first, in CharacterClass telling);
}
