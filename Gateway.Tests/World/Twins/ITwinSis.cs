namespace Gateway.Tests.World.Twins;

/// <summary>A SIS that stands behind a gateway in one of two worlds.</summary>
internal interface ITwinSis : IAsyncDisposable
{
    Uri Address { get; }

    /// <summary>The bearer token that it wants.</summary>
    string Credential { get; }

    /// <summary>The catalogs by which it speaks.</summary>
    IEnumerable<string> Catalogs { get; }

    /// <summary>What it said to the last write.</summary>
    TwinAnswer Said { get; }

    /// <summary>Puts everything back as it was at first.</summary>
    void Reset();

    /// <summary>What is withheld from everybody and was lost by writes since; empty when nothing was.</summary>
    string Damage();
}
