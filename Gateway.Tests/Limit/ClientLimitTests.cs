using Gateway.Limit;

namespace Gateway.Tests.Limit;

public sealed class ClientLimitTests
{
    [Fact]
    public void A_client_may_ask_so_often_at_once_and_is_then_told_to_wait_for_whole_seconds()
    {
        using var limit = new ClientLimit(new() { Client = { PerSecond = 1, Burst = 5 } });

        Assert.All(Enumerable.Range(0, 5), _ => Assert.Null(limit.Wait("north")));
        Assert.InRange(limit.Wait("north") ?? 0, 1, 2);
    }

    [Fact]
    public void What_one_client_asks_is_not_counted_for_another()
    {
        using var limit = new ClientLimit(new() { Client = { PerSecond = 1, Burst = 1 } });

        Assert.Null(limit.Wait("north"));
        Assert.NotNull(limit.Wait("north"));
        Assert.Null(limit.Wait("South"));
        Assert.Null(limit.Wait("south"));
    }

    [Fact]
    public async Task Who_has_waited_may_ask_again()
    {
        using var limit = new ClientLimit(new() { Client = { PerSecond = 5, Burst = 1 } });
        Assert.Null(limit.Wait("north"));
        await Task.Delay(TimeSpan.FromSeconds(limit.Wait("north")!.Value), TestContext.Current.CancellationToken);

        Assert.Null(limit.Wait("north"));
    }
}
