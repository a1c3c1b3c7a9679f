using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Gateway.Tests.Benchmarks.Load;

/// <summary>One HTTP/1.1 connection that is kept alive. It reads an answer to its end and keeps nothing: it shall cost little.</summary>
internal sealed class Connection(byte[] request) : IDisposable
{
    private readonly Socket _socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private readonly byte[] _buffer = new byte[256 * 1024];

    public ValueTask OpenAsync(int port) => _socket.ConnectAsync(new IPEndPoint(IPAddress.Loopback, port), CancellationToken.None);

    /// <summary>Sends the request and reads the whole answer.</summary>
    /// <param name="answering">Called at the first byte.</param>
    /// <returns>Bytes received, with the head.</returns>
    /// <exception cref="IOException">The answer is not 200, or the connection has ended.</exception>
    public async ValueTask<long> AskAsync(Action? answering = null)
    {
        await _socket.SendAsync(request);
        var (have, head) = (0, -1);
        while (head < 0)
        {
            have += await ReceiveAsync(_buffer.AsMemory(have));
            answering?.Invoke();
            head = _buffer.AsSpan(0, have).IndexOf("\r\n\r\n"u8);
        }

        var length = Length(Encoding.ASCII.GetString(_buffer, 0, head));
        var body = have - head - 4;
        return head + 4 + (length is { } known ? await ReadAsync(body, known) : await ReadChunkedAsync(head + 4, body));
    }

    public void Dispose() => _socket.Dispose();

    private async ValueTask<long> ReadAsync(long have, long length)
    {
        while (have < length)
        {
            have += await ReceiveAsync(_buffer);
        }

        return have;
    }

    private async ValueTask<long> ReadChunkedAsync(int start, int count)
    {
        var body = default(ChunkedBody);
        var all = (long)count;
        while (!body.Take(_buffer.AsSpan(start, count)))
        {
            (start, count) = (0, await ReceiveAsync(_buffer));
            all += count;
        }

        return all;
    }

    private async ValueTask<int> ReceiveAsync(Memory<byte> memory) =>
        await _socket.ReceiveAsync(memory) is > 0 and var count ? count : throw new IOException("the connection has ended within an answer");

    private static long? Length(string head)
    {
        if (!head.StartsWith("HTTP/1.1 200", StringComparison.Ordinal))
        {
            throw new IOException($"the answer is {head.Split("\r\n")[0]}");
        }

        const string name = "\r\nContent-Length: ";
        var start = head.IndexOf(name, StringComparison.OrdinalIgnoreCase);
        return start < 0 ? null : long.Parse(head.AsSpan(start + name.Length).Trim().ToString().Split('\r')[0], null);
    }
}
