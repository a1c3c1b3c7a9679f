using Gateway.Forward;
using Gateway.Identify.Tokens;
using Gateway.Limit;
using Gateway.Record.Store;
using Gateway.Redact;

namespace Gateway.Operate;

/// <summary>The <c>Gateway</c> section of the settings.</summary>
internal sealed class GatewayOptions
{
    /// <summary>Scheme, host and port under which callers know the gateway: <c>https://records.district.example</c>.</summary>
    public string? PublicOrigin { get; set; }

    /// <summary>Directory of everything the gateway keeps: ledger, keys, clients, logs.</summary>
    public string? DataDirectory { get; set; }

    /// <summary>Directory of the district's policies.</summary>
    public string? PolicyDirectory { get; set; }

    /// <summary>How often the policies are looked at; a change is in force after two looks. <value>The default is two seconds.</value></summary>
    public TimeSpan PolicyPoll { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>How often marked records are put through the gateway to see that no mark comes out. <value>The default is a minute.</value></summary>
    public TimeSpan SelfTestInterval { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>Name of this node in the log. <value>The default is the machine's name.</value></summary>
    public string Node { get; set; } = Environment.MachineName;

    /// <summary>File that states how far the ledger has come, best on other storage. <value>The default lies in the data directory.</value></summary>
    public string? AnchorFile { get; set; }

    /// <summary>Directory of the published log: tiles and signed checkpoints. <value>The default lies in the data directory.</value></summary>
    public string? PublishedLog { get; set; }

    /// <summary>How often a checkpoint of the log is signed and published, if it has grown. <value>The default is a second.</value></summary>
    public TimeSpan PublishInterval { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>Where checkpoints are kept outside the gateway.</summary>
    public AnchorOptions Anchors { get; } = new();

    /// <summary>Clients that may read the published log, and nothing else.</summary>
    public List<string> LogReaders { get; } = [];

    /// <summary>Which cluster serves which catalog.</summary>
    public Dictionary<string, UpstreamOptions> Upstreams { get; } = new(StringComparer.Ordinal);

    public TokenOptions Tokens { get; } = new();

    public RedactionOptions Redaction { get; } = new();

    /// <summary>How often the gateway may be asked.</summary>
    public LimitOptions Limits { get; } = new();

    /// <summary>
    /// Reverse proxies, as addresses or networks, whose word on the caller's address is taken. <value>By default there are none, and
    /// <c>X-Forwarded-For</c> means nothing.</value>
    /// </summary>
    public List<string> KnownProxies { get; } = [];

    public Uri Origin => new(PublicOrigin!);

    public string KeyDirectory => Path.Combine(DataDirectory!, "keys");

    public string ClientFile => Path.Combine(DataDirectory!, "clients.json");

    public string LogDirectory => Path.Combine(DataDirectory!, "logs");

    public LedgerOptions Ledger => new()
    {
        Directory = Path.Combine(DataDirectory!, "ledger"),
        AnchorFile = AnchorFile,
        PublishedDirectory = PublishedLog,
        Origin = $"{Origin.Authority}/ledger",
        Node = Node,
    };
}
