using System.Collections.Immutable;

namespace Gateway.Demo.EdFi;

/// <param name="Secret">Taking part in it tells of a status.</param>
internal sealed record SchoolProgram(string Type, string Name, bool Secret)
{
    public static readonly SchoolProgram ImmigrantEducation = new("Immigrant Education", "Title III Immigrant Education", Secret: true);

    public static readonly SchoolProgram ForeignExchange = new("Foreign Exchange", "Foreign Exchange", Secret: true);

    /// <summary>Who takes part in one of these is drawn from the public stream, as twins must agree on it.</summary>
    public static readonly ImmutableArray<SchoolProgram> Drawn =
    [
        new("Gifted and Talented", "Young Scholars", Secret: false), new("Athletics", "Track and Field", Secret: false),
        new("Extended Day/Child Care", "After School Club", Secret: false), ForeignExchange,
    ];
}
