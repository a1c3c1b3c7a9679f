using BenchmarkDotNet.Attributes;
using Gateway.Tests.Benchmarks.Documents;

namespace Gateway.Tests.Benchmarks.Redactors;

/// <summary>The same trials under BenchmarkDotNet.</summary>
public class RedactionBenchmark
{
    private Func<long> _run = () => 0;

    /// <summary>Names, for BenchmarkDotNet prints them; the types are internal.</summary>
    public static IEnumerable<string> Documents => Sample.All.Select(document => document.Name);

    public static IEnumerable<string> Methods => Redactors.Method.All.Select(method => method.Name);

    [ParamsSource(nameof(Documents))]
    public string Document { get; set; } = "";

    [ParamsSource(nameof(Methods))]
    public string Method { get; set; } = "";

    internal static Document DocumentOf(string name) => Sample.All.Single(document => document.Name == name);

    [GlobalSetup]
    public void Bind() => _run = Redactors.Method.All.Single(method => method.Name == Method).Bind(DocumentOf(Document));

    [Benchmark]
    public long Redact() => _run();
}
