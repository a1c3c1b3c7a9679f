using System.Text;

namespace Policies.Redaction.Json;

/// <summary>A member that the plan names.</summary>
internal sealed class Member(string name, Place place, int ordinal)
{
    /// <summary>UTF-8.</summary>
    public byte[] Name { get; } = Encoding.UTF8.GetBytes(name);

    public Place Place { get; } = place;

    /// <summary>Number among the members of its object.</summary>
    public int Ordinal { get; } = ordinal;

    /// <summary>Its bit among the members read in its object, or 0: then its name is remembered instead.</summary>
    public ulong Bit { get; } = ordinal < 64 ? 1UL << ordinal : 0;
}
