using System.Globalization;

namespace Gateway.Tests.Benchmarks.Ledgers;

/// <summary>The students of a district in the order in which its SIS lists them: some leave each night, and as many come.</summary>
/// <param name="students">How many there are at any time.</param>
/// <param name="isByName">Who comes stands anywhere, as by surname; otherwise at the end, as by number.</param>
internal sealed class Roster(int students, bool isByName)
{
    // Eighteen of a hundred in a year.
    private const double MovingEachNight = 0.0005;

    private readonly Random _random = new(20260901);
    private readonly List<int> _listed = [.. Enumerable.Range(0, students)];
    private int _next = students;

    public void Night()
    {
        for (var moving = Math.Max(1, (int)(_listed.Count * MovingEachNight)); moving > 0; moving--)
        {
            _listed.RemoveAt(_random.Next(_listed.Count));
            _listed.Insert(isByName ? _random.Next(_listed.Count + 1) : _listed.Count, _next++);
        }
    }

    public IEnumerable<string[]> Pages(int size) => _listed.Chunk(size).Select(page => Array.ConvertAll(page, Id));

    public static string Id(int student) => student.ToString("D7", CultureInfo.InvariantCulture);
}
