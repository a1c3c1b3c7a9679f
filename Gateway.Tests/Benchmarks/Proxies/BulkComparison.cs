namespace Gateway.Tests.Benchmarks.Proxies;

/// <summary>One answer of 200 MB: whether memory grows with it, and when its first byte comes.</summary>
internal static class BulkComparison
{
    public static async Task RunAsync(Fleet fleet, int rounds)
    {
        Console.WriteLine($"\n{Question.Bulk.Name}, chunked, one request at a time; medians");
        Console.WriteLine($"  {"",-22}{"MB out",10}{"cpu s",9}{"seconds",9}{"first byte ms",15}{"RSS MB",9}{"grown MB",10}");
        foreach (var peer in fleet.Peers)
        {
            var sights = new List<Sight>();
            for (var i = 0; i < rounds; i++)
            {
                sights.Add(await Sight.TakeAsync(fleet.Load, peer, Question.Bulk, 1, 0));
            }

            Console.WriteLine(
                $"  {peer.Name,-22}{sights[0].Load.Bytes / 1e6,10:N1}{Median(sights, s => s.CpuSeconds),9:F2}{Median(sights, s => s.Load.Seconds),9:F2}" +
                $"{Median(sights, s => s.Load.FirstByte),15:N1}{sights.Max(s => s.Peak),9:N0}{sights.Max(s => s.Growth),10:N0}");
        }
    }

    private static double Median(IEnumerable<Sight> sights, Func<Sight, double> value)
    {
        double[] values = [.. sights.Select(value).Order()];
        return values[values.Length / 2];
    }
}
