using System.Text;

namespace Policies.Redaction.Json.Automaton;

/// <summary>
/// What the walk does in records, as far as it has come to be known: a finite automaton that is built while it is needed, like that of
/// RE2. What it reads are not single characters but leads. It forgets all when it has grown too large, and stays from one document to
/// the next: it holds names, literals and white space, never a string or a number.
/// </summary>
internal sealed class LazyAutomaton
{
    private const int MostEdges = 2000;

    // After it grew too large it rests for as many records: documents that never repeat themselves shall not cost more than they must.
    private const int Rest = 1000;

    private readonly Dictionary<string, State> _states = new(StringComparer.Ordinal);
    private State? _beginning;
    private Place? _place;
    private int _level;
    private int _edges;
    private int _resting;

    /// <summary>The state at the beginning of a record.</summary>
    public State Beginning(Nesting nesting, SeenNames names)
    {
        var place = nesting.Inner.Place;
        if (_beginning is null || place != _place || nesting.Level != _level)
            (_beginning, _place, _level) = (At(StateKey.Of(nesting.Open, nesting.Level - 1, names)), place, nesting.Level);
        return _beginning;
    }

    /// <summary>The state for a key. One is made when there is none.</summary>
    public State At(ReadOnlySpan<byte> key)
    {
        var text = Encoding.Latin1.GetString(key);
        if (!_states.TryGetValue(text, out var state))
            _states.Add(text, state = new State());
        return state;
    }

    /// <summary>Whether to learn from the next record.</summary>
    public bool Learns()
    {
        if (_edges >= MostEdges)
        {
            _states.Clear();
            _beginning = null;
            (_edges, _resting) = (0, Rest);
        }

        return _resting == 0 || _resting-- == 0;
    }

    /// <summary>Adds a way from a state.</summary>
    public void Add(State from, Edge edge)
    {
        from.Add(edge);
        _edges++;
    }
}
