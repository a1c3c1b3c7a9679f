using System.CommandLine;
using System.Globalization;
using Gateway.Tests.Benchmarks;

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;

var root = new RootCommand("Measures the Student Records Privacy Gateway.")
{
    RedactionCommand.Create(),
    ProxyCommand.Create(),
    LoadingCommand.Create(),
    LedgerCommand.Create(),
    NightsCommand.Create(),
    PartCommand.Create(),
};

return await root.Parse(args).InvokeAsync();
