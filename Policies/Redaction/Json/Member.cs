using System.Text;

namespace Policies.Redaction.Json;

/// <summary>A member that the plan names.</summary>
internal sealed class Member
{
    public Member(string name, Place place, int ordinal, int index)
    {
        Name = Encoding.UTF8.GetBytes(name);
        Place = place;
        Ordinal = ordinal;
        Index = index;
        if (!name.Any(character => character is '"' or '\\' || char.IsControl(character)))
            Spelling = [(byte)'"', .. Name, (byte)'"', (byte)':'];
    }

    /// <summary>UTF-8.</summary>
    public byte[] Name { get; }

    /// <summary>The name as most documents write it, with its colon. Empty for one that cannot be written without escapes.</summary>
    public byte[] Spelling { get; } = [];

    public Place Place { get; }

    /// <summary>Number among the members of its object.</summary>
    public int Ordinal { get; }

    /// <summary>Number among all members and places of the plan.</summary>
    public int Index { get; }
}
