using System.Text;

namespace Policies.Redaction.Json.Automaton;

/// <summary>
/// What becomes of records under one plan, as far as it has come to be known: a finite automaton that is built while it is needed, like
/// that of RE2. What it reads are not characters but leads. All documents of the plan share it, at the same time too: it only grows while
/// it is read, and is replaced when it has grown too large. It holds names, literals, codes and white space, and no other value.
/// </summary>
internal sealed class LazyAutomaton
{
    private const int MostEdges = 2000;

    // After it grew too large it rests for as many records: documents that never repeat themselves shall not cost more than they must.
    private const int Rest = 1000;

    private readonly Lock _growing = new();
    private readonly Dictionary<string, State> _states = new(StringComparer.Ordinal);
    private int _edges;
    private int _resting;
    private volatile int _generation;

    /// <summary>Another one when states of before are not to be used any more.</summary>
    public int Generation => _generation;

    /// <summary>The state for a key. One is made when there is none.</summary>
    public State At(ReadOnlySpan<byte> key)
    {
        var text = Encoding.Latin1.GetString(key);
        lock (_growing)
        {
            if (!_states.TryGetValue(text, out var state))
                _states.Add(text, state = new State());
            return state;
        }
    }

    /// <summary>Whether to learn from the next record.</summary>
    public bool Learns()
    {
        lock (_growing)
        {
            if (_edges >= MostEdges)
            {
                _states.Clear();
                _generation++;
                (_edges, _resting) = (0, Rest);
            }

            if (_resting == 0)
                return true;
            _resting--;
            return false;
        }
    }

    /// <summary>The way from a state by a lead. When there is none, the one that is given is added.</summary>
    public Edge Way(State from, Edge edge)
    {
        lock (_growing)
        {
            if (from.Find(edge) is { } known)
                return known;
            from.Add(edge);
            _edges++;
            return edge;
        }
    }
}
