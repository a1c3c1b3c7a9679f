using Gateway.Record;
using Policies.Evaluate;

namespace Gateway.Commands.Replay;

/// <summary>The question of an entry as far as it can be asked again: who, when, and by which route.</summary>
internal static class Question
{
    // Stands where the log has no id. It is nobody's, and no rule protects it.
    private const string AnyId = "0";

    public static AccessRequest Of(Entry entry, EntryPlace place) => new()
    {
        Client = entry.Client!,
        Day = DateOnly.FromDateTime(entry.Time.UtcDateTime),
        Method = entry.Method ?? "OTHER",
        Path = [.. place.Route.Segments.Select(segment => segment ?? AnyId)],
    };
}
