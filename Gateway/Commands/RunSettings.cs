using Gateway.Operate;

namespace Gateway.Commands;

/// <summary>The settings of a gateway that runs for real: a file, and the environment on top.</summary>
internal sealed record RunSettings(IConfiguration All, GatewayOptions Options)
{
    /// <exception cref="BadInputException">The settings are not complete. All that is missing is in the message.</exception>
    public static RunSettings Read(string? file)
    {
        var settings = new ConfigurationBuilder()
            .SetBasePath(Directory.GetCurrentDirectory())
            .AddJsonFile(file ?? "gateway.json", optional: file is null)
            .AddEnvironmentVariables()
            .Build();
        var options = Bind(settings.GetSection("Gateway"));
        Demand(StartupCheck.Problems(options, settings.GetSection("ReverseProxy")));
        return new(settings, options);
    }

    public static void Demand(IReadOnlyList<string> problems)
    {
        if (problems.Count > 0)
        {
            throw new BadInputException("the settings are not complete\n  " + string.Join("\n  ", problems));
        }
    }

    private static GatewayOptions Bind(IConfiguration settings)
    {
        var options = new GatewayOptions();
        try
        {
            settings.Bind(options);
            return options;
        }
        catch (InvalidOperationException exception)
        {
            throw new BadInputException(exception.Message, exception);
        }
    }
}
