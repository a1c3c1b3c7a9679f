using Gateway.Operate;
using Gateway.Tests.World;
using Microsoft.Extensions.Configuration;
using Serilog;
using Serilog.Core;
using Serilog.Events;

namespace Gateway.Tests.Operate;

public sealed class QuietSourcesTests
{
    [Theory]
    [InlineData("Gateway.LifeOfARequest", true)]
    [InlineData("Microsoft.Hosting.Lifetime", true)]
    [InlineData("Microsoft.AspNetCore.Hosting.Diagnostics", false)]
    [InlineData("Yarp.ReverseProxy.Forwarder.HttpForwarder", false)]
    [InlineData("System.Net.Http.HttpClient", false)]
    [InlineData("GatewayPretender", false)]
    public void Only_sources_known_to_be_harmless_pass_whatever_the_level(string source, bool passes)
    {
        using var directory = new TemporaryDirectory();
        using (var log = OperationalLog.Create(LoudSettings(directory), directory.Path))
        {
            log.ForContext(Constants.SourceContextPropertyName, source).Fatal("Request starting {Path}", "/students/604822?citizenship=x");
        }

        Assert.Equal(passes, File.ReadAllText(Path.Combine(directory.Path, "loud.txt")).Contains("604822", StringComparison.Ordinal));
    }

    [Fact]
    public void An_event_without_a_source_does_not_pass() =>
        Assert.False(QuietSources.MayPass(new(DateTimeOffset.UnixEpoch, LogEventLevel.Fatal, null, MessageTemplate.Empty, [])));

    /// <summary>Settings that ask for everything.</summary>
    private static IConfiguration LoudSettings(TemporaryDirectory directory) => new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
    {
        ["Serilog:Using:0"] = "Serilog.Sinks.File",
        ["Serilog:MinimumLevel:Default"] = "Verbose",
        ["Serilog:MinimumLevel:Override:Microsoft"] = "Verbose",
        ["Serilog:WriteTo:0:Name"] = "File",
        ["Serilog:WriteTo:0:Args:path"] = Path.Combine(directory.Path, "loud.txt"),
    }).Build();
}
