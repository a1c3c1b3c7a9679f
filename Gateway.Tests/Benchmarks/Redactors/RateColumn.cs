using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;

namespace Gateway.Tests.Benchmarks.Redactors;

/// <summary>10^9 bytes of input a second, or how many times the rate of reading tokens that is.</summary>
internal sealed class RateColumn(bool isRatio) : IColumn
{
    public string Id => ColumnName;

    public string ColumnName => isRatio ? "x reader" : "GB/s";

    public bool AlwaysShow => true;

    public ColumnCategory Category => ColumnCategory.Custom;

    public int PriorityInCategory => isRatio ? 1 : 0;

    public bool IsNumeric => true;

    public UnitType UnitType => UnitType.Dimensionless;

    public string Legend => isRatio ? "GB/s by that of Utf8JsonReader on the same document" : "10^9 bytes of input a second";

    public bool IsAvailable(Summary summary) => true;

    public bool IsDefault(Summary summary, BenchmarkCase benchmarkCase) => false;

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase) => GetValue(summary, benchmarkCase, SummaryStyle.Default);

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase, SummaryStyle style)
    {
        var rate = Rate(summary, benchmarkCase);
        return (isRatio ? rate / Rate(summary, TokensOn(summary, benchmarkCase)) : rate)?.ToString("F3", null) ?? "?";
    }

    private static double? Rate(Summary summary, BenchmarkCase benchmark) =>
        summary[benchmark]?.ResultStatistics is { } nanoseconds
            ? RedactionBenchmark.DocumentOf(Parameter(benchmark, nameof(RedactionBenchmark.Document))).Bytes.Length / nanoseconds.Median
            : null;

    private static BenchmarkCase TokensOn(Summary summary, BenchmarkCase benchmark) => summary.BenchmarksCases.Single(other =>
        Parameter(other, nameof(RedactionBenchmark.Document)) == Parameter(benchmark, nameof(RedactionBenchmark.Document))
        && Parameter(other, nameof(RedactionBenchmark.Method)) == Method.Tokens.Name);

    private static string Parameter(BenchmarkCase benchmark, string name) => (string)benchmark.Parameters[name];
}
