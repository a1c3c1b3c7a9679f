using System.Net;

namespace Gateway.Record.Export;

/// <summary>Where an attempt came from: an address, or of a flood a network or <c>others</c>.</summary>
internal static class SourceText
{
    /// <summary>The source where it is one address; null where it is none.</summary>
    public static IPAddress? Address(Entry? entry) => IPAddress.TryParse(entry?.Source, out var address) ? address : null;
}
