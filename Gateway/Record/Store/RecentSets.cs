using Gateway.Record.Layout;

namespace Gateway.Record.Store;

/// <summary>
/// The sets that entries were about of late, by digest: the pages that vendors fetch each night are the same for all of them, and nearly the
/// same as the night before. Bounded: a set that is forgotten is stored again, which costs some bytes and nothing else.
/// </summary>
internal sealed class RecentSets
{
    private const int Most = 32_768;

    private Dictionary<string, StoredSet> _young = [];
    private Dictionary<string, StoredSet> _old = [];

    public StoredSet? Find(string digest)
    {
        if (_young.TryGetValue(digest, out var set))
            return set;
        if (_old.TryGetValue(digest, out set))
            Keep(digest, set);
        return set;
    }

    public void Keep(string digest, StoredSet set)
    {
        if (_young.Count >= Most)
            (_young, _old) = ([], _young);
        _young[digest] = set;
    }
}
