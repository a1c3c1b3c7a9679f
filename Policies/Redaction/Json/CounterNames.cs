using System.Collections.Immutable;

namespace Policies.Redaction.Json;

/// <summary>
/// What the counters of a plan stand for, in the order of a report: released paths, then withheld paths with their rules. Places with
/// the same path and rule share a counter.
/// </summary>
internal sealed class CounterNames
{
    private const string UnexpectedShape = "unexpected-shape";

    private readonly ImmutableArray<string> _released;
    private readonly ImmutableArray<(string Path, string Rule)> _withheld;

    public CounterNames(IReadOnlyCollection<Place> places)
    {
        _released = [.. places.Where(place => !place.IsHidden).Select(place => place.Node.Path).Distinct().Order(StringComparer.Ordinal)];
        _withheld =
        [
            .. places.SelectMany(place => new[] { Plan(place), Shape(place), Plan(place.Unknown) }).Distinct()
                .OrderBy(name => name.Path, StringComparer.Ordinal).ThenBy(name => name.Rule, StringComparer.Ordinal),
        ];
        foreach (var place in places)
        {
            place.Counters = new(Released(place.Node.Path), Withheld(Plan(place)), Withheld(Shape(place)));
            place.Unknown.Counters = place.Counters with { Withheld = Withheld(Plan(place.Unknown)) };
        }
    }

    /// <summary>Number of counters for released paths: these come first.</summary>
    public int ReleasedCount => _released.Length;

    /// <summary>Number of all counters.</summary>
    public int Count => _released.Length + _withheld.Length;

    public ReleasedField Released(int counter, long count) => new(_released[counter], count);

    public WithheldField Withheld(int counter, long count)
    {
        var (path, rule) = _withheld[counter - ReleasedCount];
        return new(path, rule, count);
    }

    private int Released(string path) => _released.IndexOf(path);

    private int Withheld((string Path, string Rule) name) => ReleasedCount + _withheld.IndexOf(name);

    private static (string Path, string Rule) Plan(Place place) => (place.Node.Path, place.Node.Rule);

    private static (string Path, string Rule) Shape(Place place) => (place.Node.Path, UnexpectedShape);
}
