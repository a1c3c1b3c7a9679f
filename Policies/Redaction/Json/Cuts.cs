using System.Runtime.CompilerServices;

namespace Policies.Redaction.Json;

/// <summary>
/// Makes the output out of the window: what lies between two cuts is listed, and copied as late as possible. What was kept can also be
/// cut back, to a position in the output, even when it was copied already.
/// </summary>
internal sealed class Cuts(Window window, OutputBytes output)
{
    /// <summary>Nothing is kept.</summary>
    public const int Nowhere = -1;

    // First and last of what is kept in the window and not copied yet, in their order; and the bytes of all of them.
    private int[] _bounds = new int[256];
    private int _count;
    private int _listed;

    // The first byte of the window that is kept and neither copied nor listed.
    private int _from;

    /// <summary>How far the list had come.</summary>
    /// <param name="Count">Number of bounds.</param>
    /// <param name="Listed">Bytes between them.</param>
    /// <param name="From">The first byte that is kept and not listed, or <see cref="Nowhere"/>.</param>
    public readonly record struct Mark(int Count, int Listed, int From);

    public Mark Now => new(_count, _listed, _from);

    /// <summary>Where a byte of the window will stand in the output. Only while bytes are kept.</summary>
    public long At(int position) => output.End + _listed + (position - _from);

    /// <summary>The bounds listed since the mark: where what is kept begins and ends, in turn.</summary>
    public ReadOnlySpan<int> Since(Mark mark) => _bounds.AsSpan(mark.Count, _count - mark.Count);

    /// <summary>Undoes all since the mark, if nothing was copied since.</summary>
    public void ReturnTo(Mark mark) => (_count, _listed, _from) = mark;

    /// <summary>Leaves out what comes from this byte of the window on, until <see cref="Resume"/>. Only while bytes are kept.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Cut(int position)
    {
        if (position > _from)
            List(position);
        _from = Nowhere;
    }

    /// <summary>Keeps what comes from this byte of the window on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Resume(int position) => _from = position;

    /// <summary>Leaves out everything from this position of the output on, and all that comes, until <see cref="Resume"/>.</summary>
    public void CutBack(long position)
    {
        if (_from != Nowhere && position >= output.End + _listed)
        {
            Cut(_from + (int)(position - output.End - _listed));
            return;
        }

        CopyListed();
        output.Truncate(position);
        _from = Nowhere;
    }

    /// <summary>The window is going to begin at this byte.</summary>
    public void Flush(int position)
    {
        if (_from != Nowhere)
        {
            Cut(position);
            _from = 0;
        }

        CopyListed();
    }

    /// <summary>Begins anew.</summary>
    public void Clear() => (_count, _listed, _from) = (0, 0, 0);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void List(int position)
    {
        var bounds = _bounds;
        var count = _count;
        if (count >= bounds.Length - 1)
            bounds = MoreBounds();
        unchecked
        {
            bounds[count] = _from;
            bounds[count + 1] = position;
            _count = count + 2;
            _listed += position - _from;
        }
    }

    private int[] MoreBounds()
    {
        Array.Resize(ref _bounds, _bounds.Length * 2);
        return _bounds;
    }

    private void CopyListed()
    {
        for (var i = 0; i < _count; i += 2)
            output.Append(window.Bytes.AsSpan(_bounds[i], _bounds[i + 1] - _bounds[i]));
        (_count, _listed) = (0, 0);
    }
}
