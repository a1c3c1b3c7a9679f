using System.Collections.Frozen;
using System.Text.Json;

namespace Gateway.Record.Layout;

/// <summary>The names that members of an enumeration have in the log: snake case.</summary>
internal static class EnumNames<T>
    where T : struct, Enum
{
    private static readonly FrozenDictionary<T, string> Names =
        Enum.GetValues<T>().ToFrozenDictionary(member => member, member => JsonNamingPolicy.SnakeCaseLower.ConvertName(member.ToString()));

    private static readonly FrozenDictionary<string, T> Members = Names.ToFrozenDictionary(name => name.Value, name => name.Key, StringComparer.Ordinal);

    public static string Of(T member) => Names[member];

    /// <exception cref="FormatException">No member has this name.</exception>
    public static T Parse(string? name) => name is not null && Members.TryGetValue(name, out var member) ? member : throw new FormatException($"No such {typeof(T).Name}.");
}
