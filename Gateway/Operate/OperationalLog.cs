using System.Globalization;
using Serilog;
using Serilog.Events;
using Serilog.Formatting.Json;

namespace Gateway.Operate;

/// <summary>
/// The operational log: console and a rolling JSON file, or what the <c>Serilog</c> section says. It may swallow its own trouble;
/// the ledger does not go through it.
/// </summary>
internal static class OperationalLog
{
    public static Serilog.Core.Logger Create(IConfiguration settings, string directory)
    {
        var log = new LoggerConfiguration()
            .MinimumLevel.Information()
            .MinimumLevel.Override("Microsoft", LogEventLevel.Warning)
            .MinimumLevel.Override("Microsoft.Hosting.Lifetime", LogEventLevel.Information)
            .MinimumLevel.Override("Yarp", LogEventLevel.Warning)
            .MinimumLevel.Override("System", LogEventLevel.Warning);
        log = settings.GetSection("Serilog:WriteTo").GetChildren().Any() ? log.ReadFrom.Configuration(settings) : Default(log, directory);
        return log.Filter.ByIncludingOnly(QuietSources.MayPass).CreateLogger();
    }

    private static LoggerConfiguration Default(LoggerConfiguration log, string directory) => log
        .WriteTo.Console(
            outputTemplate: "{Timestamp:HH:mm:ss} {Level:u3} {Message:lj}{NewLine}", formatProvider: CultureInfo.InvariantCulture)
        .WriteTo.File(
            new JsonFormatter(renderMessage: true), Path.Combine(directory, "gateway-.json"), rollingInterval: RollingInterval.Day, retainedFileCountLimit: 31);
}
