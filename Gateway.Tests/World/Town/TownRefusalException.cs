namespace Gateway.Tests.World.Town;

/// <summary>The SIS of the town cannot do what it is asked.</summary>
/// <param name="status">What it says then.</param>
internal sealed class TownRefusalException(int status) : Exception
{
    public int Status { get; } = status;
}
