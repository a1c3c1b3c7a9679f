namespace Gateway.Operate;

/// <summary>Where checkpoints of the log are kept outside the gateway.</summary>
internal sealed class AnchorOptions
{
    /// <summary>How often. <value>The default is a minute.</value></summary>
    public TimeSpan Interval { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>A directory on storage that is written once, one file for each checkpoint. <value>By default there is none.</value></summary>
    public string? Directory { get; set; }

    /// <summary>Witnesses that cosign. <value>By default there are none.</value></summary>
    public List<WitnessOptions> Witnesses { get; } = [];
}
