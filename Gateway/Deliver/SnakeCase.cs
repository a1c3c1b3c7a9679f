using System.Text.Json;

namespace Gateway.Deliver;

/// <summary>Stable codes are the names of enum members in snake case.</summary>
internal static class SnakeCase
{
    public static string Of<T>(T member)
        where T : struct, Enum => JsonNamingPolicy.SnakeCaseLower.ConvertName(member.ToString());
}
