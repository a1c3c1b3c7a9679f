namespace Gateway.Tests.World;

/// <summary>What becomes of a connection once all is sent.</summary>
internal enum WireEnding
{
    /// <summary>It waits for the next request.</summary>
    Stays,

    /// <summary>It ends in order.</summary>
    Closes,

    /// <summary>It breaks: what is still on its way may be lost.</summary>
    Resets,
}
