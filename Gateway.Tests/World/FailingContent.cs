using System.Net;

namespace Gateway.Tests.World;

/// <summary>A body that does what no body should at a point the test chooses.</summary>
/// <param name="bytes">What it holds.</param>
/// <param name="fail">Told where the reading is: <c>open</c>, <c>read</c> with the number of bytes read so far, <c>end</c>, or <c>dispose</c>. It may throw.</param>
internal sealed class FailingContent(byte[] bytes, Action<string, long> fail) : HttpContent
{
    protected override Task<Stream> CreateContentReadStreamAsync()
    {
        fail("open", 0);
        return Task.FromResult<Stream>(new Body(bytes, fail));
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => throw new NotSupportedException();

    protected override bool TryComputeLength(out long length)
    {
        length = 0;
        return false;
    }

    private sealed class Body(byte[] bytes, Action<string, long> fail) : MemoryStream(bytes)
    {
        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            await Task.Yield();
            var read = Read(buffer.Span[..Math.Min(buffer.Length, 3000)]);
            fail(read > 0 ? "read" : "end", Position);
            return read;
        }

        protected override void Dispose(bool disposing)
        {
            base.Dispose(disposing);
            fail("dispose", 0);
        }
    }
}
