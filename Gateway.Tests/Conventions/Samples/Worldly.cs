using Microsoft.Extensions.Logging;

namespace Gateway.Tests.Conventions.Samples;

/// <summary>Knows of the world what policies must not.</summary>
internal sealed class Worldly
{
    public static Task<string> AsksTheNetwork(HttpClient client) => client.GetStringAsync(new Uri("http://sis.example"));

    public static string ReadsAFile() => File.ReadAllText("policy.yaml");

    public static void Prints() => Console.WriteLine();

    public static bool Logs(ILogger logger) => logger.IsEnabled(LogLevel.Error);

    public static DateTime ReadsTheClock() => DateTime.UtcNow;

    public static DateTimeOffset ReadsAnotherClock() => TimeProvider.System.GetUtcNow();

    public static IEnumerable<int> Draws()
    {
        yield return Random.Shared.Next();
    }
}
