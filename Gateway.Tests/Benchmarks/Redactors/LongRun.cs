using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Order;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace Gateway.Tests.Benchmarks.Redactors;

/// <summary>The comparison by BenchmarkDotNet's engine, within this process, so that it takes minutes and not an hour.</summary>
internal static class LongRun
{
    private const int Warmups = 3;
    private const int Iterations = 10;
    private const double IterationMilliseconds = 150;

    public static void Run() => BenchmarkRunner.Run<RedactionBenchmark>(ManualConfig.CreateEmpty()
        .AddJob(Job.Default
            .WithToolchain(InProcessEmitToolchain.Instance)
            .WithWarmupCount(Warmups)
            .WithIterationCount(Iterations)
            .WithIterationTime(Perfolizer.Horology.TimeInterval.FromMilliseconds(IterationMilliseconds)))
        .AddDiagnoser(MemoryDiagnoser.Default)
        .AddColumnProvider(DefaultColumnProviders.Params, DefaultColumnProviders.Statistics, DefaultColumnProviders.Metrics)
        .AddColumn(new RateColumn(isRatio: false), new RateColumn(isRatio: true))
        .WithOrderer(new DefaultOrderer(SummaryOrderPolicy.Declared))
        .AddLogger(ConsoleLogger.Default)
        .WithArtifactsPath(Path.Combine(AppContext.BaseDirectory, "BenchmarkDotNet")));
}
