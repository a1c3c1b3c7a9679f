using System.Globalization;

namespace Gateway.Tests.World.Twins;

/// <summary>How many requests twins are asked, and which: <c>TWIN_REQUESTS</c> asks more of them, <c>TWIN_SEED</c> others.</summary>
internal static class TwinSettings
{
    public const int UsualSeed = 20261122;

    public static int Seed => Setting("TWIN_SEED", UsualSeed);

    public static int Requests(int usual) => Setting("TWIN_REQUESTS", usual);

    private static int Setting(string name, int usual) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : usual;
}
