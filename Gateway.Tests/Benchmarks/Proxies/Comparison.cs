namespace Gateway.Tests.Benchmarks.Proxies;

/// <summary>All peers under one load, in turns: whatever disturbs the machine disturbs all of them.</summary>
internal sealed class Comparison(Fleet fleet, Question question, int connections)
{
    private const double WarmUpSeconds = 0.7;
    private const int LeastWarmUps = 16;
    private const int IdleWarmUps = 6;
    private const int MostWarmUps = 40;

    // The runtime compiles code anew only after a while in which no new code was run: under load on one processor it hardly gets there.
    private static readonly TimeSpan Rest = TimeSpan.FromMilliseconds(900);

    private readonly Dictionary<Peer, List<Sight>> _sights = fleet.Peers.ToDictionary(peer => peer, _ => new List<Sight>());

    /// <summary>Until requests have ceased to become cheaper: what runs often is compiled again and again, in the background.</summary>
    public async Task WarmUpAsync()
    {
        foreach (var peer in fleet.Peers)
        {
            var (best, idle) = (double.MaxValue, 0);
            for (var turn = 0; turn < LeastWarmUps || (turn < MostWarmUps && idle < IdleWarmUps); turn++)
            {
                var cost = (await Sight.TakeAsync(fleet.Load, peer, question, connections, WarmUpSeconds)).CpuEach;
                idle = cost < best * 0.95 ? 0 : idle + 1;
                best = Math.Min(best, cost);
                await Task.Delay(Rest);
            }
        }
    }

    public async Task TakeRoundAsync(bool isReverse, double seconds)
    {
        foreach (var peer in isReverse ? fleet.Peers.Reverse() : fleet.Peers)
        {
            _sights[peer].Add(await Sight.TakeAsync(fleet.Load, peer, question, connections, seconds));
        }
    }

    public void Print()
    {
        var (baseMedian, baseQuarter) = Cpu(fleet.Peers[0]);
        Console.WriteLine($"\n{question.Name} ({question.Answer!.Bytes.Length:N0} bytes), {connections} connection{(connections == 1 ? "" : "s")}; bq = best quartile");
        Console.WriteLine($"  {"",-22}{"cpu us",10}{"x",7}{"cpu us bq",11}{"x bq",7}{"req/s",10}{"p50 ms",9}{"p99 ms",9}{"RSS MB",8}");
        foreach (var peer in fleet.Peers)
        {
            var (median, quarter) = Cpu(peer);
            Console.WriteLine(
                $"  {peer.Name,-22}{median,10:N1}{median / baseMedian,7:F2}{quarter,11:N1}{quarter / baseQuarter,7:F2}" +
                $"{Median(peer, sight => sight.RequestsASecond),10:N0}{Median(peer, sight => sight.Load.Median),9:F2}" +
                $"{Median(peer, sight => sight.Load.Slow),9:F2}{_sights[peer].Max(sight => sight.Peak),8:N0}");
        }
    }

    private (double Median, double Quarter) Cpu(Peer peer) => (Median(peer, sight => sight.CpuEach), At(0.25, peer, sight => sight.CpuEach));

    private double Median(Peer peer, Func<Sight, double> value) => At(0.5, peer, value);

    private double At(double share, Peer peer, Func<Sight, double> value)
    {
        double[] values = [.. _sights[peer].Select(value).Order()];
        return values[(int)Math.Round(share * (values.Length - 1))];
    }
}
