using Gateway.Redact;
using Policies.Evaluate;

namespace Gateway.Operate;

/// <summary>Says all that is missing from the settings at once, and how to mend it.</summary>
internal static class StartupCheck
{
    public static IReadOnlyList<string> Problems(GatewayOptions options, IConfiguration reverseProxy) =>
    [
        .. Origin(options.PublicOrigin),
        .. Present(options.DataDirectory, "Gateway:DataDirectory", "the directory for ledger, keys, clients and logs"),
        .. PolicyDirectory(options.PolicyDirectory),
        .. PolicyPoll(options.PolicyPoll),
        .. SelfTest(options.SelfTestInterval),
        .. Publishing(options.PublishInterval),
        .. Anchors.Problems(options.Anchors),
        .. Upstreams(options, reverseProxy),
        .. Bounds(options.Redaction),
        .. LimitCheck.Problems(options.Limits),
        .. KnownProxies.Problems(options.KnownProxies),
        .. Routes(reverseProxy),
    ];

    /// <summary>Upstreams for catalogs that nobody knows.</summary>
    public static IReadOnlyList<string> Problems(GatewayOptions options, PolicySnapshot policies) =>
    [
        .. options.Upstreams.Keys.Where(id => policies.Catalogs.All(catalog => catalog.Id != id))
            .Select(id => $"Gateway:Upstreams:{id} is no catalog; there are: {string.Join(", ", policies.Catalogs.Select(catalog => catalog.Id))}"),
        .. policies.Agreements.SelectMany(agreement => agreement.Grants.Select(grant => grant.Catalog)).Distinct()
            .Where(id => !options.Upstreams.ContainsKey(id))
            .Select(id => $"Gateway:Upstreams:{id} is missing: an agreement grants records of it, and no cluster serves them"),
    ];

    private static IEnumerable<string> Origin(string? origin)
    {
        if (!Uri.TryCreate(origin, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https") 
            || uri.PathAndQuery + uri.Fragment + uri.UserInfo != "/")
        {
            yield return "Gateway:PublicOrigin must be the address callers use, such as https://records.district.example";
        }
    }

    private static IEnumerable<string> Present(string? value, string name, string meaning)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            yield return $"{name} is missing: {meaning}";
        }
    }

    private static IEnumerable<string> PolicyDirectory(string? directory)
    {
        if (string.IsNullOrWhiteSpace(directory))
        {
            yield return "Gateway:PolicyDirectory is missing: the directory of the district's agreements";
        }
        else if (!Directory.Exists(directory))
        {
            yield return $"Gateway:PolicyDirectory: there is no directory {directory}";
        }
    }

    private static IEnumerable<string> PolicyPoll(TimeSpan poll)
    {
        if (poll < TimeSpan.FromMilliseconds(10) || poll > TimeSpan.FromDays(1))
        {
            yield return "Gateway:PolicyPoll must be between 00:00:00.010 and a day, such as 00:00:02";
        }
    }

    private static IEnumerable<string> SelfTest(TimeSpan interval)
    {
        if (interval < TimeSpan.FromMilliseconds(100) || interval > TimeSpan.FromHours(1))
        {
            yield return "Gateway:SelfTestInterval must be between 00:00:00.100 and an hour, such as 00:01:00";
        }
    }

    private static IEnumerable<string> Publishing(TimeSpan interval)
    {
        if (interval < TimeSpan.FromMilliseconds(50) || interval > TimeSpan.FromHours(1))
        {
            yield return "Gateway:PublishInterval must be between 00:00:00.050 and an hour, such as 00:00:01";
        }
    }

    private static IEnumerable<string> Upstreams(GatewayOptions options, IConfiguration reverseProxy)
    {
        if (options.Upstreams.Count == 0)
        {
            yield return "Gateway:Upstreams is missing: name a cluster for each catalog, such as Gateway:Upstreams:ed-fi:Cluster = sis";
        }

        foreach (var (catalog, upstream) in options.Upstreams)
        {
            var cluster = reverseProxy.GetSection($"Clusters:{upstream.Cluster}");
            if (string.IsNullOrWhiteSpace(upstream.Cluster) || !cluster.GetSection("Destinations").GetChildren().Any())
            {
                yield return $"Gateway:Upstreams:{catalog}:Cluster must name a cluster of ReverseProxy:Clusters that has Destinations";
            }

            if (upstream.CredentialFile is { } file && !File.Exists(file))
            {
                yield return $"Gateway:Upstreams:{catalog}:CredentialFile: there is no file {file}";
            }
        }
    }

    private static IEnumerable<string> Bounds(RedactionOptions redaction)
    {
        if (redaction.WholeBodyBytes is < 1024 or > 64 << 20)
        {
            yield return "Gateway:Redaction:WholeBodyBytes must be between 1 KiB and 64 MiB";
        }

        if (redaction.MaxBodyBytes < redaction.WholeBodyBytes || redaction.MaxExpansion < 1)
        {
            yield return "Gateway:Redaction:MaxBodyBytes must not be less than WholeBodyBytes, nor MaxExpansion less than 1";
        }
    }

    private static IEnumerable<string> Routes(IConfiguration reverseProxy)
    {
        if (reverseProxy.GetSection("Routes").GetChildren().Any())
        {
            yield return "ReverseProxy:Routes is not used here: routes come from the catalogs; remove it";
        }
    }
}
