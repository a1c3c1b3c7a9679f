using System.Diagnostics;
using Gateway.Tests.Benchmarks.Documents;

namespace Gateway.Tests.Benchmarks.Redactors;

/// <summary>
/// A minute's comparison by the stopwatch. All methods take turns of some milliseconds, so that a neighbour on the machine disturbs all
/// of them alike, and the best quarter of the turns counts.
/// </summary>
internal static class QuickRun
{
    private static readonly TimeSpan Turn = TimeSpan.FromMilliseconds(5);

    public static void Run(TimeSpan time)
    {
        var trials = Sample.All.SelectMany(document => Method.All.Select(method => new Trial(document, method))).ToList();
        foreach (var trial in trials)
        {
            trial.WarmUp(time / trials.Count / 4, Turn);
        }

        var start = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(start) < time * 0.75)
        {
            trials.ForEach(trial => trial.TakeTurn());
        }

        foreach (var document in trials.GroupBy(trial => trial.Document))
        {
            Print(document.Key, [.. document]);
        }
    }

    private static void Print(Document document, IReadOnlyList<Trial> trials)
    {
        Console.WriteLine($"\n{document.Name} ({document.Bytes.Length:N0} bytes)");
        Console.WriteLine($"  {"",-34}{"GB/s",8}{"x reader",10}{"us",12}{"bytes out",12}{"allocated",12}");
        foreach (var trial in trials)
        {
            var ratio = trial.GigabytesASecond / trials[0].GigabytesASecond;
            Console.WriteLine(
                $"  {trial.Method.Name,-34}{trial.GigabytesASecond,8:F3}{ratio,10:F2}{trial.Seconds * 1e6,12:N1}{trial.Output,12:N0}{trial.Allocated,12:N0}");
        }
    }
}
