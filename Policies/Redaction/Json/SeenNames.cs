using System.Buffers;
using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Policies.Redaction.Json;

/// <summary>
/// Member names of the objects that are open, to find the second of two. Names go in the reverse of the order they came in, which
/// lets an open-addressing table forget by emptying the slot: whoever probed past it has gone before.
/// </summary>
internal sealed class SeenNames
{
    private readonly record struct Seen(int Level, uint Hash, int Start, int Slot);

    // HashCode is seeded at random for each process, so that names cannot be chosen to collide.
    private static readonly ulong Seed = unchecked(((ulong)HashCode.Combine(1) << 32) ^ (ulong)HashCode.Combine(2)) | 1;

    private byte[] _text = new byte[512];
    private int _textEnd;
    private int _usedText;
    private Seen[] _seen = new Seen[64];
    private int[] _slots = new int[128];

    /// <summary>Number of names.</summary>
    public int Count { get; private set; }

    /// <summary>Whether the object open at this level has no such name yet; it then has.</summary>
    public bool Add(int level, ReadOnlySpan<byte> name)
    {
        var hash = Hash(level, name);
        if (!FindSlot(level, hash, name, out var slot))
            return false;
        if (Count == _seen.Length)
        {
            Grow();
            FindSlot(level, hash, name, out slot);
        }

        _seen[Count] = new Seen(level, hash, _textEnd, slot);
        _slots[slot] = ++Count;
        Keep(name);
        return true;
    }

    /// <summary>Forgets the names of objects at this level and deeper.</summary>
    public void Leave(int level)
    {
        while (Count > 0 && _seen[Count - 1].Level >= level)
            ForgetLast();
    }

    /// <summary>Forgets all names, and leaves none in memory.</summary>
    public void Clear()
    {
        ReturnTo(0);
        if (_usedText > 0)
            _text.AsSpan(0, _usedText).Clear();
        _usedText = 0;
    }

    /// <summary>Forgets all names but the first.</summary>
    public void ReturnTo(int count)
    {
        while (Count > count)
            ForgetLast();
    }

    /// <summary>Writes down the names of objects at this level and deeper, so that two lists of names look alike only if they are.</summary>
    public void WriteTo(IBufferWriter<byte> writer, int level)
    {
        Span<byte> head = stackalloc byte[2 * sizeof(int)];
        for (var i = 0; i < Count; i++)
        {
            if (_seen[i].Level < level)
                continue;
            BinaryPrimitives.WriteInt32LittleEndian(head, _seen[i].Level);
            BinaryPrimitives.WriteInt32LittleEndian(head[sizeof(int)..], Text(i).Length);
            writer.Write(head);
            writer.Write(Text(i));
        }
    }

    private void ForgetLast()
    {
        var last = _seen[--Count];
        _slots[last.Slot] = 0;
        _textEnd = last.Start;
    }

    private bool FindSlot(int level, uint hash, ReadOnlySpan<byte> name, out int slot)
    {
        var mask = _slots.Length - 1;
        for (slot = (int)hash & mask; _slots[slot] != 0; slot = (slot + 1) & mask)
        {
            var index = _slots[slot] - 1;
            if (_seen[index].Hash == hash && _seen[index].Level == level && name.SequenceEqual(Text(index)))
                return false;
        }

        return true;
    }

    private ReadOnlySpan<byte> Text(int index)
    {
        var end = index + 1 < Count ? _seen[index + 1].Start : _textEnd;
        return _text.AsSpan(_seen[index].Start, end - _seen[index].Start);
    }

    private void Keep(ReadOnlySpan<byte> name)
    {
        if (_textEnd + name.Length > _text.Length)
            Array.Resize(ref _text, (_textEnd + name.Length) * 2);
        name.CopyTo(_text.AsSpan(_textEnd));
        _textEnd += name.Length;
        _usedText = Math.Max(_usedText, _textEnd);
    }

    private void Grow()
    {
        Array.Resize(ref _seen, _seen.Length * 2);
        _slots = new int[_seen.Length * 2];
        var mask = _slots.Length - 1;
        for (var i = 0; i < Count; i++)
        {
            var slot = (int)_seen[i].Hash & mask;
            while (_slots[slot] != 0)
                slot = (slot + 1) & mask;
            _slots[slot] = i + 1;
            _seen[i] = _seen[i] with { Slot = slot };
        }
    }

    private static uint Hash(int level, ReadOnlySpan<byte> name)
    {
        var hash = Seed ^ (ulong)level;
        for (; name.Length >= 8; name = name[8..])
            hash = Mix(hash ^ MemoryMarshal.Read<ulong>(name));
        foreach (var letter in name)
            hash = (hash << 8) ^ (hash >> 56) ^ letter;
        return (uint)(Mix(hash) >> 33);
    }

    private static ulong Mix(ulong hash)
    {
        var high = Math.BigMul(hash, 0x9E3779B97F4A7C15 ^ Seed, out var low);
        return high ^ low;
    }
}
