namespace Gateway.Operate;

/// <summary>A witness that cosigns the checkpoints of the log.</summary>
internal sealed class WitnessOptions
{
    /// <summary>Address that its paths begin with: <c>https://witness.neighbour.example</c>.</summary>
    public string? Address { get; set; }

    /// <summary>Its key, as it gave it: <c>name+id+base64</c>.</summary>
    public string? Key { get; set; }
}
