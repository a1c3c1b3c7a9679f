using System.Buffers;

namespace Policies.Redaction.Json;

/// <summary>
/// The member names of all objects that are open, to find the second of two. Names go in the reverse of the order they came in, which
/// lets an open-addressing table forget by emptying the slot: whoever probed past it has gone before.
/// </summary>
internal sealed class SeenNames : IDisposable
{
    private readonly record struct Seen(int Depth, int Hash, int Start, int Slot);

    private char[] _text = ArrayPool<char>.Shared.Rent(1024);
    private int _textEnd;
    private Seen[] _seen = new Seen[64];
    private int _count;
    private int[] _slots = new int[128];

    /// <summary>Whether the object open at this depth has no such name yet; it then has.</summary>
    public bool Add(int depth, ReadOnlySpan<char> name)
    {
        // Randomised per process, so that names cannot be chosen to collide.
        var hash = string.GetHashCode(name) ^ depth;
        if (!FindSlot(depth, hash, name, out var slot))
            return false;
        if (_count == _seen.Length)
        {
            Grow();
            FindSlot(depth, hash, name, out slot);
        }

        _seen[_count] = new Seen(depth, hash, _textEnd, slot);
        _slots[slot] = ++_count;
        Keep(name);
        return true;
    }

    /// <summary>Forgets the names of objects deeper than this.</summary>
    public void LeaveTo(int depth)
    {
        while (_count > 0 && _seen[_count - 1].Depth > depth)
        {
            var last = _seen[--_count];
            _slots[last.Slot] = 0;
            _textEnd = last.Start;
        }
    }

    public void Dispose()
    {
        ArrayPool<char>.Shared.Return(_text, clearArray: true);
        _text = [];
    }

    private bool FindSlot(int depth, int hash, ReadOnlySpan<char> name, out int slot)
    {
        var mask = _slots.Length - 1;
        for (slot = hash & mask; _slots[slot] != 0; slot = (slot + 1) & mask)
        {
            var index = _slots[slot] - 1;
            if (_seen[index].Hash == hash && _seen[index].Depth == depth && name.SequenceEqual(Text(index)))
                return false;
        }

        return true;
    }

    private ReadOnlySpan<char> Text(int index)
    {
        var end = index + 1 < _count ? _seen[index + 1].Start : _textEnd;
        return _text.AsSpan(_seen[index].Start, end - _seen[index].Start);
    }

    private void Keep(ReadOnlySpan<char> name)
    {
        if (_textEnd + name.Length > _text.Length)
        {
            var larger = ArrayPool<char>.Shared.Rent((_textEnd + name.Length) * 2);
            _text.AsSpan(0, _textEnd).CopyTo(larger);
            ArrayPool<char>.Shared.Return(_text, clearArray: true);
            _text = larger;
        }

        name.CopyTo(_text.AsSpan(_textEnd));
        _textEnd += name.Length;
    }

    private void Grow()
    {
        Array.Resize(ref _seen, _seen.Length * 2);
        _slots = new int[_seen.Length * 2];
        var mask = _slots.Length - 1;
        for (var i = 0; i < _count; i++)
        {
            var slot = _seen[i].Hash & mask;
            while (_slots[slot] != 0)
                slot = (slot + 1) & mask;
            _slots[slot] = i + 1;
            _seen[i] = _seen[i] with { Slot = slot };
        }
    }
}
