using Gateway.Record.Tiles;

namespace Gateway.Tests.Record.Tiles;

public sealed class TilePathTests
{
    [Theory]
    [InlineData(0, 0, 256, "tile/0/000")]
    [InlineData(0, 273, 112, "tile/0/273.p/112")]
    [InlineData(2, 1234067, 256, "tile/2/x001/x234/067")]
    [InlineData(63, 999, 1, "tile/63/999.p/1")]
    [InlineData(null, 1000, 255, "tile/entries/x001/000.p/255")]
    public void A_tile_is_named_as_the_specification_names_it(int? level, long number, int width, string name)
    {
        var path = new TilePath(level, number, width);

        Assert.Equal(name, path.ToString());
        Assert.Equal(path, TilePath.Parse(name.Split('/')));
    }

    [Theory]
    [InlineData("tile/0")]
    [InlineData("tile/00/000")]
    [InlineData("tile/64/000")]
    [InlineData("tile/-1/000")]
    [InlineData("tile/0/0")]
    [InlineData("tile/0/1000")]
    [InlineData("tile/0/x000/001")]
    [InlineData("tile/0/001/002")]
    [InlineData("tile/0/x001")]
    [InlineData("tile/0/000.p/0")]
    [InlineData("tile/0/000.p/256")]
    [InlineData("tile/0/000.p/007")]
    [InlineData("tile/0/000.p")]
    [InlineData("tile/0/..")]
    [InlineData("tile/entries/../000")]
    [InlineData("tile/0/x999/x999/x999/x999/x999/x999/x999/999")]
    [InlineData("checkpoint")]
    public void Another_spelling_names_nothing(string name) => Assert.Null(TilePath.Parse(name.Split('/')));
}
