using System.Text;

namespace Policies.Redaction.Json;

/// <summary>A member that the plan names.</summary>
internal sealed class Member(string name, Place place, int ordinal, int after)
{
    private readonly Spelling _spelling = Spelling.Of(Encoding.UTF8.GetBytes(name));

    /// <summary>UTF-8.</summary>
    public byte[] Name { get; } = Encoding.UTF8.GetBytes(name);

    public ref readonly Spelling Spelling => ref _spelling;

    public Place Place { get; } = place;

    /// <summary>Number among the members of its object.</summary>
    public int Ordinal { get; } = ordinal;

    /// <summary>Its bit among the members read in its object, or 0: then its name is remembered instead.</summary>
    public ulong Bit { get; } = ordinal < 64 ? 1UL << ordinal : 0;

    /// <summary>The place after it: see <see cref="Succession"/>.</summary>
    public int After { get; } = after;
}
