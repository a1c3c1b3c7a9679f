using System.CommandLine;
using System.Globalization;
using Gateway.Tests.Benchmarks;

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;

return await new RootCommand("Measures the Student Records Privacy Gateway.") { RedactionCommand.Create() }.Parse(args).InvokeAsync();
