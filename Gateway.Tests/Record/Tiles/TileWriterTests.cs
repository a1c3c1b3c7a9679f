using Gateway.Record.Layout;
using Gateway.Record.Tiles;

namespace Gateway.Tests.Record.Tiles;

public sealed class TileWriterTests : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("tiles-").FullName;

    [Fact]
    public void A_log_of_70_000_entries_has_the_tiles_of_the_worked_example()
    {
        Write(0, 70_000);

        string[] files = [.. Directory.EnumerateFiles(_directory, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(_directory, file))];
        Assert.Equal(273, files.Count(file => file.StartsWith("tile/0/", StringComparison.Ordinal) && !file.Contains(".p/", StringComparison.Ordinal)));
        Assert.Equal(273, files.Count(file => file.StartsWith("tile/entries/", StringComparison.Ordinal) && !file.Contains(".p/", StringComparison.Ordinal)));
        Assert.Equal(
            ["tile/0/273.p/112", "tile/1/000", "tile/1/001.p/17", "tile/2/000.p/1", "tile/entries/273.p/112"],
            files.Where(file => file.Contains(".p/", StringComparison.Ordinal) || !file.StartsWith("tile/0/", StringComparison.Ordinal) && !file.StartsWith("tile/entries", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal));
        Assert.Equal(112 * 32, new FileInfo(Path.Combine(_directory, "tile/0/273.p/112")).Length);
        Assert.Equal(8192, new FileInfo(Path.Combine(_directory, "tile/1/000")).Length);
        Assert.Equal(Root(70_000), MerkleProofs.Root(new TileNodes(new TileDirectory(_directory), 70_000), 70_000));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(255)]
    [InlineData(256)]
    [InlineData(257)]
    [InlineData(65_536)]
    [InlineData(65_800)]
    public void Written_in_pieces_the_tiles_are_the_same(int size)
    {
        var whole = Directory.CreateTempSubdirectory("tiles-").FullName;
        Write(0, size, whole);

        for (var from = 0; from < size; from += 30_011)
            Write(from, Math.Min(size, from + 30_011));

        Assert.Equal(Contents(whole, size), Contents(_directory, size));
        Assert.Equal(Root(size), MerkleProofs.Root(new TileNodes(new TileDirectory(_directory), size), size));
        Directory.Delete(whole, recursive: true);
    }

    [Fact]
    public void Partial_tiles_go_when_the_full_one_is_there_and_can_still_be_read_out_of_it()
    {
        Write(0, 100);
        Write(100, 300);

        var tiles = new TileDirectory(_directory);
        Assert.False(Directory.Exists(Path.Combine(_directory, "tile/0/000.p")));
        Assert.Equal(100 * 32, tiles.Read(new(0, 0, 100))!.Length);
        Assert.Equal(100, EntryBundle.Read(tiles.Read(new(null, 0, 100)))!.Count);
        Assert.Equal(Root(100), MerkleProofs.Root(new TileNodes(tiles, 100), 100));
        Assert.Null(tiles.Read(new(0, 1, 45)));
    }

    [Fact]
    public void A_tile_that_is_missing_is_no_tile_of_other_bytes()
    {
        Write(0, 600);
        File.Delete(Path.Combine(_directory, "tile/0/001"));

        Assert.Throws<InvalidDataException>(() => MerkleProofs.Inclusion(new TileNodes(new TileDirectory(_directory), 600), 300, 600));
        File.WriteAllBytes(Path.Combine(_directory, "tile/0/002.p/88"), new byte[31]);
        Assert.Throws<InvalidDataException>(() => TileWriter.From(new(_directory), 600));
    }

    [Fact]
    public void Proofs_out_of_tiles_hold()
    {
        const int Size = 66_000;
        Write(0, Size);
        var nodes = new TileNodes(new TileDirectory(_directory), Size);
        var root = Root(Size);

        Assert.All([0, 1, 255, 256, 65_535, 65_536, 65_999], index => Assert.True(
            MerkleChecks.Includes(Rfc6962.LeafHash(PlainTree.Leaf(index)), index, Size, MerkleProofs.Inclusion(nodes, index, Size), root)));
        Assert.All([1, 255, 256, 257, 65_536, 65_537, 65_999], old => Assert.True(
            MerkleChecks.Extends(old, Root(old), Size, root, MerkleProofs.Consistency(nodes, old, Size))));
    }

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    private static byte[] Root(int size) =>
        Enumerable.Range(0, size).Aggregate(Frontier.Empty, (tree, index) => tree.Append(Rfc6962.LeafHash(PlainTree.Leaf(index)))).Root();

    private static IEnumerable<string> Contents(string directory, int size)
    {
        var tiles = new TileDirectory(directory);
        TilePath[] levels = [new(null, 0, 0), new(0, 0, 0), new(1, 0, 0), new(2, 0, 0)];
        return
            from level in levels
            let count = (long)size >> (8 * (level.Level ?? 0))
            from number in Enumerable.Range(0, (int)((count + 255) / 256))
            let path = level with { Number = number, Width = (int)Math.Min(256, count - (number * 256)) }
            select $"{path} {Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(tiles.Read(path)!))}";
    }

    private void Write(int from, int to, string? directory = null)
    {
        var writer = TileWriter.From(new(directory ?? _directory), from);
        for (var index = from; index < to; index++)
            writer.Add(PlainTree.Leaf(index), Rfc6962.LeafHash(PlainTree.Leaf(index)));
        writer.Flush();
    }
}
