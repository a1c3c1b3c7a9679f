using System.Diagnostics;
using System.Text;

namespace Gateway.Tests.Benchmarks.Load;

/// <summary>Asks the same again and again over some connections, each of which waits for its answer.</summary>
internal sealed class LoadRun(LoadTarget target)
{
    private readonly List<double>[] _milliseconds = [.. Enumerable.Range(0, target.Connections).Select(_ => new List<double>())];
    private double _firstByte;
    private long _bytes;

    public async Task<LoadReport> RunAsync()
    {
        var request = Encoding.ASCII.GetBytes(target.Request);
        var connections = Enumerable.Range(0, target.Connections).Select(_ => new Connection(request)).ToList();
        foreach (var connection in connections)
        {
            await connection.OpenAsync(target.Port);
        }

        var start = Stopwatch.GetTimestamp();
        await Task.WhenAll(connections.Select((connection, i) => Task.Run(() => AskOnAsync(connection, start, _milliseconds[i]))));
        var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        connections.ForEach(connection => connection.Dispose());
        double[] all = [.. _milliseconds.SelectMany(times => times).Order()];
        return new(all.Length, _bytes, seconds, all[all.Length / 2], all[all.Length * 99 / 100], _firstByte);
    }

    private async Task AskOnAsync(Connection connection, long start, List<double> milliseconds)
    {
        var bytes = 0L;
        do
        {
            var asked = Stopwatch.GetTimestamp();
            bytes += await connection.AskAsync(_firstByte == 0 ? () => NoteFirstByte(asked) : null);
            milliseconds.Add(Stopwatch.GetElapsedTime(asked).TotalMilliseconds);
        }
        while (Stopwatch.GetElapsedTime(start).TotalSeconds < target.Seconds);
        Interlocked.Add(ref _bytes, bytes);
    }

    private void NoteFirstByte(long asked)
    {
        if (_firstByte == 0)
        {
            _firstByte = Stopwatch.GetElapsedTime(asked).TotalMilliseconds;
        }
    }
}
