using System.Text;
using System.Text.RegularExpressions;
using Gateway.Operate;
using Gateway.Tests.World;
using Microsoft.Extensions.Configuration;

namespace Gateway.Tests.EndToEnd;

/// <summary>What the README says of settings, commands and places is held to.</summary>
public sealed partial class ReadmeTests
{
    private static readonly string Root = FindRoot();
    private static readonly string Readme = File.ReadAllText(Path.Combine(Root, "README.md"));

    [Fact]
    public void The_settings_it_shows_are_complete_and_known()
    {
        var settings = new ConfigurationBuilder().AddJsonStream(new MemoryStream(Encoding.UTF8.GetBytes(JsonBlock().Match(Readme).Groups[1].Value))).Build();
        var options = new GatewayOptions();
        settings.GetSection("Gateway").Bind(options, binder => binder.ErrorOnUnknownConfiguration = true);

        // Its directories and files are a district's; nothing else may be amiss.
        Assert.All(StartupCheck.Problems(options, settings.GetSection("ReverseProxy")), problem => Assert.Contains("there is no", problem, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Every_command_it_names_exists()
    {
        var commands = Command().Matches(Readme).Select(match => match.Groups[1].Value).Distinct().ToList();
        Assert.True(commands.Count >= 6);
        var helps = await Task.WhenAll(commands.Select(command => Shell.RunAsync($"dotnet {DemoProcess.GatewayDll} {command} --help")));
        Assert.All(helps, help => Assert.Equal(0, help.ExitCode));
    }

    [Fact]
    public void Every_place_it_points_to_exists()
    {
        var places = Place().Matches(Readme).Select(match => match.Groups[1].Value).Where(place => place.Contains('/', StringComparison.Ordinal)).ToList();
        Assert.True(places.Count >= 8);
        Assert.All(places, place => Assert.True(Path.Exists(Path.Combine(Root, place)), place));
    }

    private static string FindRoot()
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(directory!.FullName, "Gateway.slnx")))
        {
            directory = directory.Parent;
        }

        return directory.FullName;
    }

    [GeneratedRegex("```json\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex JsonBlock();

    [GeneratedRegex("`?(?:-- |`)((?:policy|audit|client) [a-z-]+|demo|run)[ `\n]")]
    private static partial Regex Command();

    [GeneratedRegex(@"[`(]((?:Gateway|Policies|Gateway\.Tests|deploy)/?[A-Za-z./-]*)[`)]")]
    private static partial Regex Place();
}
