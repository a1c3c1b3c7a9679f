using System.Text;
using Gateway.Redact;
using Gateway.Tests.World;

namespace Gateway.Tests.Redact;

public sealed class PlainBodyTests
{
    private static readonly int[] Sizes = [1, 2, 3, 10, 1000, 8191, 8192, 8193, 20_000, 200_000];

    public static TheoryData<string> Codings => ["gzip", "br", "deflate", "raw"];

    [Theory]
    [MemberData(nameof(Codings))]
    public async Task A_whole_body_is_read_however_it_arrives(string coding)
    {
        foreach (var size in Sizes)
        {
            var plain = Plain(size);
            var coded = Coded.Encode(coding, plain);
            foreach (var step in new[] { 1, 2, 7, 5000, int.MaxValue })
            {
                Assert.Equal(plain, await ReadAsync(coding, coded, step));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Codings))]
    public async Task A_body_that_lacks_its_last_bytes_is_refused(string coding)
    {
        foreach (var size in Sizes)
        {
            var coded = Coded.Encode(coding, Plain(size));
            foreach (var missing in Enumerable.Range(1, Math.Min(20, coded.Length - 1)))
            {
                await Assert.ThrowsAsync<InvalidDataException>(() => ReadAsync(coding, coded[..^missing]));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Codings))]
    public async Task A_body_with_something_behind_its_end_is_refused(string coding)
    {
        foreach (var size in Sizes)
        {
            var coded = Coded.Encode(coding, Plain(size));
            foreach (var more in new[] { 1, 2, 3, 4, 8, 9000 })
            {
                foreach (var filler in new byte[] { 0, 0x1F, 0x78, 0xFF })
                {
                    await Assert.ThrowsAsync<InvalidDataException>(() => ReadAsync(coding, [.. coded, .. Enumerable.Repeat(filler, more)]));
                }
            }

            await Assert.ThrowsAsync<InvalidDataException>(() => ReadAsync(coding, [.. coded, .. coded]));
        }
    }

    [Theory]
    [MemberData(nameof(Codings))]
    public async Task A_body_that_is_not_coded_as_it_says_is_refused(string coding) =>
        await Assert.ThrowsAsync<InvalidDataException>(() => ReadAsync(coding, Encoding.UTF8.GetBytes("""[{"id":"1"},{"id":"2"}]""")));

    [Fact]
    public async Task Gzip_of_two_members_is_refused_for_an_answer_is_one() =>
        await Assert.ThrowsAsync<InvalidDataException>(() => ReadAsync("gzip", [.. Coded.Encode("gzip", "[1,"u8), .. Coded.Encode("gzip", "2]"u8)]));

    [Theory]
    [InlineData("zstd")]
    [InlineData("identity")]
    [InlineData("gzip", "gzip")]
    public async Task Codings_that_were_not_asked_for_are_not_undone(params string[] codings)
    {
        using var sent = Sent([1, 2, 3]);
        Assert.Null(await PlainBody.OpenAsync(codings, sent));
    }

    [Fact]
    public async Task Only_a_long_body_can_be_a_bomb()
    {
        Assert.False(await ExpandsAsync(1 << 20));
        Assert.True(await ExpandsAsync((1 << 20) + 1));
    }

    private static async Task<bool> ExpandsAsync(int bytes)
    {
        using var sent = Sent(Coded.Encode("br", new byte[bytes]));
        using var body = (await PlainBody.OpenAsync(["br"], sent))!;
        await DrainAsync(body);
        return body.ExpandsBeyond(200);
    }

    private static async Task<byte[]> ReadAsync(string coding, byte[] coded, int step = int.MaxValue)
    {
        using var sent = Sent(coded, step);
        using var body = (await PlainBody.OpenAsync([coding == "raw" ? "deflate" : coding], sent))!;
        return await DrainAsync(body);
    }

    private static async Task<byte[]> DrainAsync(PlainBody body)
    {
        using var all = new MemoryStream();
        var buffer = new byte[10_000];
        while (await body.ReadAsync(buffer) is > 0 and var read)
        {
            all.Write(buffer, 0, read);
        }

        Assert.Equal(all.Length, body.Count);
        return all.ToArray();
    }

    private static SisBody Sent(byte[] bytes, int step = int.MaxValue) =>
        new(new StepStream(bytes, step), new(TimeSpan.FromSeconds(10), true, CancellationToken.None), TimeProvider.System);

    private static byte[] Plain(int size) => [.. Enumerable.Range(0, size).Select(i => (byte)(((i * 7) + (i / 11 % 13)) % 256))];

    /// <summary>Gives no more than a step at a time, as a network does.</summary>
    private sealed class StepStream(byte[] bytes, int step) : MemoryStream(bytes)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            base.ReadAsync(buffer[..Math.Min(step, buffer.Length)], cancellationToken);
    }
}
