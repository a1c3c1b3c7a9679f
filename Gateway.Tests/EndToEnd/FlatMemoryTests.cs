using Gateway.Tests.World;

namespace Gateway.Tests.EndToEnd;

/// <summary>Runs by itself, for it measures what all of this process holds.</summary>
[Collection<Alone>]
public sealed class FlatMemoryTests
{
    private const long Bytes = 40 << 20;

    [Theory]
    [InlineData(null)]
    [InlineData("gzip")]
    public async Task A_long_answer_is_never_held_as_a_whole(string? accepted)
    {
        await using var sis = await ScriptedSis.StartAsync();
        var part = Students.Bytes(Students.Sent(100, new string('n', 2000))[1..^1]);
        sis.Answer = async context =>
        {
            await InstalmentGateway.HeadAsync(context);
            await context.Response.Body.WriteAsync("["u8.ToArray());
            for (var sent = 0L; sent < Bytes; sent += part.Length)
            {
                await context.Response.Body.WriteAsync(part);
                await context.Response.Body.WriteAsync((sent + part.Length < Bytes ? ","u8 : "]"u8).ToArray());
            }
        };
        await using var gateway = await TestGateway.StartAsync(sis.Address, "sis-secret");
        using var client = await gateway.ClientAsync("state-collector");
        client.DefaultRequestHeaders.TryAddWithoutValidation("Accept-Encoding", accepted ?? "identity");
        var before = GC.GetTotalMemory(forceFullCollection: true);

        var most = 0L;
        await using var body = await client.GetStreamAsync(Students.Path, TestContext.Current.CancellationToken);
        var (buffer, read, total) = (new byte[1 << 20], 0, 0L);
        while ((read = await body.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, TestContext.Current.CancellationToken)) > 0)
        {
            total += read;
            most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: accepted is null) - before);
        }

        // One instalment, what the pools keep of former ones, and the buffers of two connections.
        Assert.InRange(total, accepted is null ? Bytes * 9 / 10 : 100_000, Bytes);
        Assert.InRange(most, 0, 24 << 20);
        Assert.True(gateway.Verify().Intact);
    }
}
