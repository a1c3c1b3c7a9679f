namespace Gateway.Record.Tiles;

/// <summary>Where the tiles of a log are.</summary>
internal interface ITiles
{
    /// <summary>The bytes of a tile; of a partial one also those of a later one of the same place, cut. Null when there is none.</summary>
    byte[]? Read(TilePath path);
}
