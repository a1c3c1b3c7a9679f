namespace Gateway.Demo.Draw;

/// <summary>Record ids, drawn from the public seed.</summary>
internal static class Ids
{
    /// <summary>A OneRoster sourcedId: a UUID with hyphens.</summary>
    public static string SourcedId(int seed, string kind, int number) => Uuid(seed, "oneroster/" + kind, number).ToString("D");

    /// <summary>An Ed-Fi resource id: 32 hexadecimal digits.</summary>
    public static string EdFi(int seed, string kind, int number) => Uuid(seed, "edfi/" + kind, number).ToString("N");

    private static Guid Uuid(int seed, string kind, int number)
    {
        var draws = Draws.For(seed, "id/" + kind, number);
        Span<byte> bytes = stackalloc byte[16];
        BitConverter.TryWriteBytes(bytes, draws.Next());
        BitConverter.TryWriteBytes(bytes[8..], draws.Next());
        return new Guid(bytes);
    }
}
