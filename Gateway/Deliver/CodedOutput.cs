using Gateway.Redact;

namespace Gateway.Deliver;

/// <summary>Collects what an encoder writes.</summary>
internal sealed class CodedOutput : Stream
{
    private OutputBuffer _collected = new();

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>What has been written since the last time; the caller disposes of it.</summary>
    public OutputBuffer Take()
    {
        var taken = _collected;
        _collected = new();
        return taken;
    }

    public override void Write(ReadOnlySpan<byte> buffer) => _collected.Append(buffer);

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _collected.Dispose();
        }

        base.Dispose(disposing);
    }
}
