using System.Diagnostics;
using Gateway.Tests.Benchmarks.Documents;

namespace Gateway.Tests.Benchmarks.Redactors;

/// <summary>One method on one document, and how long it took each time it had its turn.</summary>
internal sealed class Trial
{
    private readonly Func<long> _run;
    private readonly List<double> _seconds = [];
    private int _runsInATurn = 1;

    public Trial(Document document, Method method)
    {
        (Document, Method) = (document, method);
        _run = method.Bind(document);
    }

    public Document Document { get; }

    public Method Method { get; }

    /// <summary>Bytes put out.</summary>
    public long Output { get; private set; }

    /// <summary>Bytes allocated for one document.</summary>
    public long Allocated { get; private set; }

    /// <summary>Seconds for one document in the best quarter of the turns: what disturbs a run only ever makes it slower.</summary>
    public double Seconds => _seconds.Order().ElementAt(_seconds.Count / 4);

    /// <summary>10^9 bytes of input a second.</summary>
    public double GigabytesASecond => Document.Bytes.Length / Seconds / 1e9;

    /// <summary>Runs until the code is compiled as well as it will be, and finds out how many runs fill a turn.</summary>
    public void WarmUp(TimeSpan time, TimeSpan turn)
    {
        var start = Stopwatch.GetTimestamp();
        var runs = 0;
        while (Stopwatch.GetElapsedTime(start) < time || runs < 3)
        {
            Output = _run();
            runs++;
        }

        _runsInATurn = Math.Max(1, (int)(runs * (turn / Stopwatch.GetElapsedTime(start))));
        var before = GC.GetAllocatedBytesForCurrentThread();
        _run();
        Allocated = GC.GetAllocatedBytesForCurrentThread() - before;
    }

    public void TakeTurn()
    {
        var start = Stopwatch.GetTimestamp();
        for (var i = 0; i < _runsInATurn; i++)
        {
            _run();
        }

        _seconds.Add(Stopwatch.GetElapsedTime(start).TotalSeconds / _runsInATurn);
    }
}
