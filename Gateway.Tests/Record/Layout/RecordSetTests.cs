using FsCheck;
using FsCheck.Fluent;
using Gateway.Record.Layout;

namespace Gateway.Tests.Record.Layout;

public sealed class RecordSetTests
{
    [Theory]
    [InlineData(new int[0], "")]
    [InlineData(new[] { 0 }, "00")]
    [InlineData(new[] { 5 }, "0A")]
    [InlineData(new[] { 0, 1 }, "0100")]
    [InlineData(new[] { 3, 4, 5, 9 }, "070104")]
    [InlineData(new[] { 64 }, "8001")]
    [InlineData(new[] { int.MaxValue - 2, int.MaxValue - 1 }, "FBFFFFFF0F00")]
    public void A_set_is_its_runs_and_the_gaps_before_them(int[] numbers, string members)
    {
        Assert.Equal(members, Convert.ToHexString(RecordSet.Encode(numbers)));
        Assert.Equal(numbers, RecordSet.Decode(Convert.FromHexString(members), int.MaxValue));
    }

    [Fact]
    public void A_page_of_neighbours_takes_a_handful_of_bytes_and_a_scattered_record_two()
    {
        Assert.InRange(RecordSet.Encode([.. Enumerable.Range(34_500, 500)]).Length, 1, 5);
        Assert.InRange(RecordSet.Encode([.. Enumerable.Range(0, 25).Select(i => i * 2_800)]).Length, 26, 50);
    }

    [Fact]
    public void What_is_encoded_is_decoded_and_found_again() => Prop.ForAll<NonNegativeInt[], byte>((picked, density) =>
    {
        int[] numbers = [.. picked.Select(n => n.Get % (1 + (density * 8))).Distinct().Order()];
        var members = RecordSet.Encode(numbers);
        return RecordSet.Decode(members, 1 + (255 * 8))!.SequenceEqual(numbers)
            && Enumerable.Range(0, 300).All(n => RecordSet.Contains(members, n) == numbers.Contains(n));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void No_two_spellings_are_the_same_set() => Prop.ForAll<byte[]>(members =>
        RecordSet.Decode(members, 100_000) is not { } numbers || RecordSet.Encode(numbers).SequenceEqual(members)).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("80")]
    [InlineData("8000")]
    [InlineData("01")]
    [InlineData("0180")]
    [InlineData("808080808001")]
    [InlineData("FFFFFFFF7F")]
    [InlineData("FDFFFFFF0F01")]
    public void Bytes_that_no_writer_writes_are_no_set(string members)
    {
        Assert.Null(RecordSet.Decode(Convert.FromHexString(members), int.MaxValue));
        Assert.Throws<InvalidDataException>(() => RecordSet.Contains(Convert.FromHexString(members), int.MaxValue));
    }

    [Fact]
    public void A_number_that_no_record_has_is_not_decoded()
    {
        Assert.NotNull(RecordSet.Decode(RecordSet.Encode([7, 8, 9]), 10));
        Assert.Null(RecordSet.Decode(RecordSet.Encode([7, 8, 9]), 9));
        // Two thousand million numbers in seven bytes take no memory.
        Assert.Null(RecordSet.Decode(Convert.FromHexString("01FDFFFFFF07"), 1_000));
    }
}
