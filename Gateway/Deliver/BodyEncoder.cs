using System.IO.Compression;
using Gateway.Redact;

namespace Gateway.Deliver;

/// <summary>
/// Codes a body as it leaves, part by part: after each, what the caller has got can be decoded to the end of that part. Into memory and
/// not onto the wire, so that the end of the coding, which would make a body look complete, is written only when it is asked for.
/// </summary>
internal sealed class BodyEncoder : IDisposable
{
    private readonly CodedOutput _output = new();
    private readonly Stream _encoder;

    public BodyEncoder(BodyCoding coding) => _encoder = coding == BodyCoding.Brotli
        ? new BrotliStream(_output, CompressionLevel.Fastest, leaveOpen: true)
        : new GZipStream(_output, CompressionLevel.Fastest, leaveOpen: true);

    /// <summary>The part, coded; the caller disposes of it.</summary>
    public OutputBuffer Encode(IReadOnlyList<ReadOnlyMemory<byte>> pieces, bool isLast)
    {
        for (var i = 0; i < pieces.Count; i++)
        {
            _encoder.Write(pieces[i].Span);
        }

        if (isLast)
        {
            _encoder.Dispose();
        }
        else
        {
            _encoder.Flush();
        }

        return _output.Take();
    }

    public void Dispose()
    {
        _encoder.Dispose();
        _output.Dispose();
    }
}
