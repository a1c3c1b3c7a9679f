using System.Runtime.CompilerServices;

namespace Policies.Redaction.Json;

/// <summary>
/// Makes the output out of the window: what lies between two cuts is copied in one go, as late as possible. A cut names a position in
/// the output, so that it can also reach back into what was copied already.
/// </summary>
internal sealed class Cuts(Window window, OutputBytes output)
{
    private const int Nowhere = -1;

    // The first byte of the window that is kept and not copied yet.
    private int _from;

    /// <summary>Where a byte of the window will stand in the output. Only while bytes are kept.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public long At(int position) => output.End + (position - _from);

    /// <summary>Leaves out everything from this position of the output on, and all that comes, until <see cref="Resume"/>.</summary>
    public void Cut(long position)
    {
        if (_from != Nowhere && position > output.End)
            output.Append(window.Bytes.AsSpan(_from, (int)(position - output.End)));
        else
            output.Truncate(position);
        _from = Nowhere;
    }

    /// <summary>Leaves out what stands between these bytes of the window. Only while bytes are kept.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void CutOut(int from, int to)
    {
        if (_from != from)
            output.Append(window.Bytes.AsSpan(_from, from - _from));
        _from = to;
    }

    /// <summary>Keeps what comes from this byte of the window on.</summary>
    public void Resume(int position) => _from = position;

    /// <summary>The window is going to begin at this byte.</summary>
    public void Flush(int position)
    {
        if (_from == Nowhere)
            return;
        output.Append(window.Bytes.AsSpan(_from, position - _from));
        _from = 0;
    }
}
