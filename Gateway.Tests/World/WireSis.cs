using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace Gateway.Tests.World;

/// <summary>A SIS that knows nothing of HTTP: whatever it is asked, it writes the bytes it was told to, which no server library would send.</summary>
internal sealed class WireSis : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentBag<Task> _work = [];

    public WireSis()
    {
        _listener.Start();
        _work.Add(AcceptAsync());
    }

    public Uri Address => new($"http://{_listener.LocalEndpoint}");

    /// <summary>What it answers next.</summary>
    public WireScript Script { get; set; } = new([], Pause: false, WireEnding.Closes);

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await Task.WhenAll(_work);
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                _work.Add(ServeAsync(await _listener.AcceptTcpClientAsync(_stop.Token)));
            }
        }
        catch (OperationCanceledException)
        {
        }
    }

    private async Task ServeAsync(TcpClient connection)
    {
        using var _ = connection;
        connection.NoDelay = true;
        try
        {
            while (await IsAskedAsync(connection.GetStream()) && await PlayAsync(connection, Script))
            {
            }
        }
        catch (Exception exception) when (exception is IOException or OperationCanceledException)
        {
            // Whoever asked has hung up, or the test is over.
        }
    }

    /// <summary>A request is small, and nobody sends the next before the answer: it ends where an empty line ends what has come.</summary>
    private async Task<bool> IsAskedAsync(NetworkStream stream)
    {
        var (request, length) = (new byte[8192], 0);
        while (!request.AsSpan(0, length).EndsWith("\r\n\r\n"u8))
        {
            var read = await stream.ReadAsync(request.AsMemory(length), _stop.Token);
            if (read == 0)
            {
                return false;
            }

            length += read;
        }

        return true;
    }

    /// <returns>False when the connection has ended.</returns>
    private async Task<bool> PlayAsync(TcpClient connection, WireScript script)
    {
        for (var i = 0; i < script.Pieces.Length; i++)
        {
            await connection.GetStream().WriteAsync(script.Pieces[i], _stop.Token);
            if (script.Pause && i == 0)
            {
                await Task.Delay(2, _stop.Token);
            }
        }

        if (script.Ending == WireEnding.Resets)
        {
            connection.Client.LingerState = new(enable: true, seconds: 0);
        }

        return script.Ending == WireEnding.Stays;
    }
}
