using Gateway.Demo;
using Gateway.Tests.Record;

namespace Gateway.Tests.Commands;

/// <summary>A directory to run the program in, which goes when the test ends.</summary>
internal sealed class WorkingFolder : IDisposable
{
    public string Name { get; } = Directory.CreateTempSubdirectory("gateway-").FullName;

    /// <summary>The sample agreements, in <c>policies</c>.</summary>
    public WorkingFolder WithPolicies()
    {
        SamplePolicies.Write(Path.Combine(Name, "policies"));
        return this;
    }

    /// <summary>A ledger of some entries, in <c>data</c>.</summary>
    public async Task<LedgerFolder> WithLedgerAsync(int entries)
    {
        var ledger = new LedgerFolder { Options = LedgerFolder.At(Path.Combine(Name, "data", "ledger")) };
        await using var open = ledger.Open();
        for (var i = 0; i < entries; i++)
        {
            await open.AppendAsync(i % 3 == 2 ? Some.Refusal(i) : Some.Entry(i));
        }

        return ledger;
    }

    public void Write(string file, string text)
    {
        var path = Path.Combine(Name, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    public Task<Ran> RunAsync(params string[] arguments) => GatewayProgram.RunAsync(Name, arguments);

    public Task<Ran> RunWithInputAsync(string input, params string[] arguments) => GatewayProgram.RunAsync(Name, input, arguments);

    public void Dispose() => Directory.Delete(Name, recursive: true);
}
