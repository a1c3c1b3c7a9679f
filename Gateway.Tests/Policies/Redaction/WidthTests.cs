using System.Diagnostics;
using System.Runtime.Intrinsics;

namespace Gateway.Tests.Redaction;

/// <summary>The redactor gives the same on machines with vectors of any width, or none.</summary>
public sealed class WidthTests(ITestOutputHelper output)
{
    private const string Answer = "REDACTION_DIGEST";
    private const ulong Seed = 20261122;

    private static readonly TimeSpan Patience = TimeSpan.FromHours(1);

    /// <summary>Also what each child process runs, to write its digest to the file named by <c>REDACTION_DIGEST</c>.</summary>
    [Fact]
    public void The_same_cases_give_the_same_digest()
    {
        var cases = RandomCase.Count(100);
        var digest = OutputDigest.Of(Seed, cases);
        if (Environment.GetEnvironmentVariable(Answer) is { } file)
            File.WriteAllText(file, $"{digest} {OutputDigest.Widths}");
        else
            Assert.NotEqual(digest, OutputDigest.Of(Seed + 1, cases));
    }

    [Fact]
    public async Task Vectors_of_any_width_give_the_same()
    {
        var asIs = await ChildAsync();
        var digest = asIs.Split(' ')[0];
        foreach (var (variable, value, widths) in Variations)
        {
            var answer = await ChildAsync((variable, value));
            output.WriteLine($"{variable}={value}: {answer}");
            Assert.Equal($"{digest} {widths}", answer);
        }

        output.WriteLine($"as is: {asIs}");
    }

    private static IEnumerable<(string Variable, string Value, string Widths)> Variations
    {
        get
        {
            yield return ("DOTNET_EnableHWIntrinsic", "0", "none");
            if (Vector256.IsHardwareAccelerated)
                yield return ("DOTNET_EnableAVX2", "0", "128");
            if (System.Runtime.Intrinsics.X86.Avx512F.IsSupported)
            {
                yield return ("DOTNET_EnableAVX512F", "0", "128 256");
                yield return ("DOTNET_PreferredVectorBitWidth", "512", "128 256 512");
            }
        }
    }

    private static async Task<string> ChildAsync(params (string Name, string Value)[] variables)
    {
        var answer = Path.GetTempFileName();
        try
        {
            using var child = Process.Start(Start(answer, variables))!;
            await child.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(Patience, TestContext.Current.CancellationToken);
            Assert.Equal(0, child.ExitCode);
            return await File.ReadAllTextAsync(answer, TestContext.Current.CancellationToken);
        }
        finally
        {
            File.Delete(answer);
        }
    }

    private static ProcessStartInfo Start(string answer, (string Name, string Value)[] variables)
    {
        var start = new ProcessStartInfo("dotnet",
            [typeof(WidthTests).Assembly.Location, "-method", $"{typeof(WidthTests).FullName}.{nameof(The_same_cases_give_the_same_digest)}", "-noLogo"])
        {
            RedirectStandardOutput = true,
        };
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("DOTNET_Enable", StringComparison.Ordinal)).ToList())
            start.Environment.Remove(name);
        foreach (var (name, value) in variables.Append((Answer, answer)))
            start.Environment[name] = value;
        return start;
    }
}
