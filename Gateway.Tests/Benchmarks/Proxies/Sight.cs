using Gateway.Tests.Benchmarks.Load;

namespace Gateway.Tests.Benchmarks.Proxies;

/// <summary>One peer under one load, once.</summary>
/// <param name="Load">As its callers saw it.</param>
/// <param name="CpuSeconds">Processor time of the peer alone.</param>
/// <param name="Peak">Most resident memory in MB.</param>
/// <param name="Growth">How much of it was added, in MB.</param>
internal sealed record Sight(LoadReport Load, double CpuSeconds, double Peak, double Growth)
{
    /// <summary>Microseconds of processor time for a request.</summary>
    public double CpuEach => CpuSeconds / Load.Requests * 1e6;

    public double RequestsASecond => Load.Requests / Load.Seconds;

    public static async Task<Sight> TakeAsync(LoadGenerator generator, Peer peer, Question question, int connections, double seconds)
    {
        peer.Process.ForgetPeak();
        var (cpu, resident) = (peer.Process.CpuSeconds, peer.Process.Resident);
        var load = await generator.RunAsync(new(peer.Port, question.Path, peer.Token, connections, seconds));
        return new(load, peer.Process.CpuSeconds - cpu, peer.Process.Peak, peer.Process.Peak - resident);
    }
}
