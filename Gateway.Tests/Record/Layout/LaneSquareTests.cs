using System.Runtime.Intrinsics;
using Gateway.Record.Layout;

namespace Gateway.Tests.Record.Layout;

public sealed class LaneSquareTests
{
    private delegate void Turning(Span<Vector256<uint>> rows);

    [Fact]
    public void Rows_become_columns_at_once() => AssertTurned(LaneSquare.Turn);

    [Fact]
    public void Rows_become_columns_word_by_word() => AssertTurned(LaneSquare.TurnWords);

    [Fact]
    public void The_highest_byte_of_each_word_comes_first() =>
        Assert.Equal(Vector256.Create(0x01020304u), LaneSquare.BigEndian(Vector256.Create(BitConverter.IsLittleEndian ? 0x04030201u : 0x01020304u)));

    private static void AssertTurned(Turning turn)
    {
        Vector256<uint>[] rows = [.. Enumerable.Range(0, 8).Select(row => Vector256.Create([.. Enumerable.Range(0, 8).Select(column => (uint)((row * 8) + column))]))];

        turn(rows);

        for (var row = 0; row < 8; row++)
        {
            for (var column = 0; column < 8; column++)
                Assert.Equal((uint)((column * 8) + row), rows[row][column]);
        }
    }
}
