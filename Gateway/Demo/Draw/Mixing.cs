namespace Gateway.Demo.Draw;

/// <summary>The finaliser of SplitMix64 and a name hash (FNV-1a): stable over processes, unlike <c>GetHashCode</c>.</summary>
internal static class Mixing
{
    public const ulong Golden = 0x9E3779B97F4A7C15;

    public static ulong Mix(ulong value)
    {
        unchecked
        {
            value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
            value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
            return value ^ (value >> 31);
        }
    }

    public static ulong Name(string name)
    {
        var hash = 0xCBF29CE484222325;
        foreach (var character in name)
        {
            hash = unchecked((hash ^ character) * 0x100000001B3);
        }

        return hash;
    }
}
