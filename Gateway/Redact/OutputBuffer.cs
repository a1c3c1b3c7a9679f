using System.Buffers;
using Policies.Redaction.Json;

namespace Gateway.Redact;

/// <summary>Collects what the redactor has let go.</summary>
internal sealed class OutputBuffer : IDisposable
{
    private byte[] _bytes = ArrayPool<byte>.Shared.Rent(16 * 1024);
    private int _length;

    public void TakeFrom(JsonRedactor redactor)
    {
        var released = redactor.Released;
        if (released.Length > _bytes.Length - _length)
        {
            Grow(_length + released.Length);
        }

        released.Span.CopyTo(_bytes.AsSpan(_length));
        _length += released.Length;
        redactor.Release(released.Length);
    }

    public byte[] ToArray() => _bytes.AsSpan(0, _length).ToArray();

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_bytes, clearArray: true);
        _bytes = [];
        _length = 0;
    }

    private void Grow(int needed)
    {
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(needed, _bytes.Length * 2));
        _bytes.AsSpan(0, _length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_bytes, clearArray: true);
        _bytes = larger;
    }
}
