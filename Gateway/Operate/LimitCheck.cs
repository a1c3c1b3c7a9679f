using Gateway.Limit;

namespace Gateway.Operate;

/// <summary>Says which limits cannot work. None can be switched off: a number that is large enough does the same, and can be read.</summary>
internal static class LimitCheck
{
    private const int Most = 1_000_000;

    public static IEnumerable<string> Problems(LimitOptions limits) =>
    [
        .. Range(limits.Client.PerSecond, "Client:PerSecond"),
        .. Range(limits.Client.Burst, "Client:Burst"),
        .. Range(limits.Address.PerSecond, "Address:PerSecond"),
        .. Range(limits.Address.Burst, "Address:Burst"),
        .. Range(limits.Addresses, "Addresses"),
        .. Range(limits.Connections, "Connections"),
        .. Window(limits.Window),
    ];

    private static IEnumerable<string> Range(int value, string name)
    {
        if (value is < 1 or > Most)
        {
            yield return $"Gateway:Limits:{name} must be between 1 and 1000000";
        }
    }

    private static IEnumerable<string> Window(TimeSpan window)
    {
        if (window < TimeSpan.FromSeconds(1) || window > TimeSpan.FromHours(1))
        {
            yield return "Gateway:Limits:Window must be between a second and an hour, such as 00:01:00";
        }
    }
}
