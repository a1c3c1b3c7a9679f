using System.Collections.Immutable;

namespace Policies.Redaction.Json;

/// <summary>
/// Counts what is released and withheld, and can take back what it counted since a mark, for whatever stood in something that went.
/// </summary>
internal sealed class Tally(PreparedPlan plan)
{
    /// <summary>How far the tally had come.</summary>
    public readonly record struct Mark(int Events, int Ids);

    private const string Unclassified = "unclassified";
    private const string UnexpectedShape = "unexpected-shape";

    // Four counters for each place; one for records; then one for each path and rule that a value named.
    private const int ReleasedHere = 0, WithheldHere = 1, MisshapenHere = 2, UnclassifiedHere = 3, PerPlace = 4;

    private readonly int _records = plan.Places.Count * PerPlace;
    private readonly List<long> _counts = [.. Enumerable.Repeat(0L, (plan.Places.Count * PerPlace) + 1)];
    private readonly Dictionary<(Place Place, string Rule), int> _byValue = [];
    private readonly List<int> _events = [];
    private readonly List<string> _ids = [];

    public void Release(Place place) => Count((place.Index * PerPlace) + ReleasedHere);

    public void Withhold(Place place) => Count((place.Index * PerPlace) + WithheldHere);

    public void WithholdForShape(Place place) => Count((place.Index * PerPlace) + MisshapenHere);

    public void WithholdUnclassifiedIn(Place parent) => Count((parent.Index * PerPlace) + UnclassifiedHere);

    public void WithholdByValue(Place place, string rule)
    {
        if (!_byValue.TryGetValue((place, rule), out var counter))
        {
            counter = _counts.Count;
            _counts.Add(0);
            _byValue.Add((place, rule), counter);
        }

        Count(counter);
    }

    public void ReleaseRecord() => Count(_records);

    public void ReleaseRecordId(ReadOnlySpan<char> id)
    {
        if (_ids.Count == 0 || !id.SequenceEqual(_ids[^1]))
            _ids.Add(id.ToString());
    }

    public Mark Now => new(_events.Count, _ids.Count);

    /// <summary>Takes back everything counted since the mark.</summary>
    public void ReturnTo(Mark mark)
    {
        for (var i = mark.Events; i < _events.Count; i++)
            _counts[_events[i]]--;
        _events.RemoveRange(mark.Events, _events.Count - mark.Events);
        _ids.RemoveRange(mark.Ids, _ids.Count - mark.Ids);
    }

    /// <summary>Nothing counted so far can be taken back any more.</summary>
    public void Settle() => _events.Clear();

    public RedactionReport Report() => new()
    {
        Records = _counts[_records],
        Released = [.. Sum(ReleasedCounts()).Select(sum => new ReleasedField(sum.Key.Path, sum.Count))],
        Withheld = [.. Sum(WithheldCounts()).Select(sum => new WithheldField(sum.Key.Path, sum.Key.Rule, sum.Count))],
        RecordIds = [.. _ids],
    };

    private void Count(int counter)
    {
        _counts[counter]++;
        _events.Add(counter);
    }

    private IEnumerable<(string Path, string Rule, long Count)> ReleasedCounts() =>
        plan.Places.Select(place => (place.Node.Path, "", _counts[(place.Index * PerPlace) + ReleasedHere]));

    private IEnumerable<(string Path, string Rule, long Count)> WithheldCounts()
    {
        foreach (var place in plan.Places)
        {
            var path = place.Node.Path;
            var counter = place.Index * PerPlace;
            yield return (path, place.Node.Rule, _counts[counter + WithheldHere]);
            yield return (path, UnexpectedShape, _counts[counter + MisshapenHere]);
            yield return (path.Length == 0 ? "?" : path + ".?", Unclassified, _counts[counter + UnclassifiedHere]);
        }

        foreach (var ((place, rule), counter) in _byValue)
            yield return (place.Node.Path, rule, _counts[counter]);
    }

    private static IEnumerable<((string Path, string Rule) Key, long Count)> Sum(IEnumerable<(string Path, string Rule, long Count)> counts) =>
        counts.Where(count => count.Count > 0)
            .GroupBy(count => (count.Path, count.Rule), (key, same) => (key, same.Sum(count => count.Count)))
            .OrderBy(sum => sum.key.Path, StringComparer.Ordinal)
            .ThenBy(sum => sum.key.Rule, StringComparer.Ordinal);
}
