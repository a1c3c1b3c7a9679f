namespace Gateway.Tests.World;

/// <summary>Tests ask faster than any client may, and all from one address: limits hold only where they are what is tested.</summary>
internal static class TestLimits
{
    public static void Lift(Dictionary<string, string?> settings)
    {
        foreach (var limit in new[] { "Client:PerSecond", "Client:Burst", "Address:PerSecond", "Address:Burst" })
        {
            settings[$"Gateway:Limits:{limit}"] = "1000000";
        }
    }
}
