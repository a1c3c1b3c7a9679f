namespace Policies.Catalogs;

/// <summary>
/// Finds many phrases in one pass over a text, however many they are: the automaton of Aho and Corasick (1975). A state is the longest
/// beginning of a phrase that ends at this place in the text. Where no edge leads on, the next shorter one is tried: its fallback.
/// </summary>
internal sealed class PhraseIndex
{
    /// <summary>The number of no phrase; greater than that of any.</summary>
    public const int None = int.MaxValue;

    private const int Start = 0;

    private readonly Dictionary<(int State, char Unit), int> _edges = [];
    private readonly List<int> _fallbacks = [Start];
    private readonly List<int> _found = [None];

    /// <param name="phrases">None of them empty.</param>
    public PhraseIndex(IEnumerable<string> phrases)
    {
        var edges = phrases.SelectMany(Add).ToList();
        // A fallback is shorter than what it is for, so the shorter ones are linked first.
        foreach (var (from, unit, to, _) in edges.OrderBy(edge => edge.Length))
        {
            _fallbacks[to] = from == Start ? Start : Next(_fallbacks[from], unit);
            _found[to] = Math.Min(_found[to], _found[_fallbacks[to]]);
        }
    }

    /// <summary>The least number of a phrase that is in a text, or <see cref="None"/>. Phrases are numbered in their order.</summary>
    public int FirstIn(ReadOnlySpan<char> text)
    {
        var first = None;
        var state = Start;
        foreach (var unit in text)
        {
            state = Next(state, unit);
            first = Math.Min(first, _found[state]);
        }

        return first;
    }

    private int Next(int state, char unit)
    {
        int next;
        while (!_edges.TryGetValue((state, unit), out next) && state != Start)
            state = _fallbacks[state];
        return next;
    }

    // The edges that are new, each with the length of what it leads to.
    private List<(int From, char Unit, int To, int Length)> Add(string phrase, int number)
    {
        List<(int, char, int, int)> edges = [];
        var state = Start;
        foreach (var (at, unit) in phrase.Index())
        {
            if (!_edges.TryGetValue((state, unit), out var next))
            {
                next = _fallbacks.Count;
                _edges.Add((state, unit), next);
                _fallbacks.Add(Start);
                _found.Add(None);
                edges.Add((state, unit, next, at + 1));
            }

            state = next;
        }

        _found[state] = Math.Min(_found[state], number);
        return edges;
    }
}
