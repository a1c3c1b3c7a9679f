using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Gateway.Tests.Record.Export;

/// <summary>A collector of syslog on a socket of its own, that takes one connection after the other.</summary>
internal sealed class SyslogServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly X509Certificate2? _certificate;
    private readonly int _most;
    private readonly Task _loop;

    /// <param name="certificate">For TLS; null for none.</param>
    /// <param name="most">After so many messages of a connection it is torn down.</param>
    public SyslogServer(X509Certificate2? certificate = null, int most = int.MaxValue)
    {
        (_certificate, _most) = (certificate, most);
        _listener.Start();
        _loop = Task.Run(RunAsync);
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>Whole messages that came, in order.</summary>
    public List<string> Messages { get; } = [];

    public async ValueTask DisposeAsync()
    {
        _listener.Stop();
        await _loop;
    }

    private async Task RunAsync()
    {
        try
        {
            while (true)
                await TakeAsync(await _listener.AcceptSocketAsync());
        }
        catch (Exception fault) when (fault is SocketException or ObjectDisposedException)
        {
            // The listener has been stopped.
        }
    }

    private async Task TakeAsync(Socket socket)
    {
        try
        {
            await using var network = new NetworkStream(socket, ownsSocket: true);
            if (_certificate is null)
            {
                Read(network, socket);
                return;
            }

            await using var encrypted = new SslStream(network);
            await encrypted.AuthenticateAsServerAsync(_certificate);
            Read(encrypted, socket);
        }
        catch (Exception fault) when (fault is IOException or System.Security.Authentication.AuthenticationException)
        {
            // The client thought better of it.
        }
    }

    /// <summary>Reads as RFC 6587, section 3.4.1, spells out: digits, a space, and so many bytes.</summary>
    private void Read(Stream stream, Socket socket)
    {
        for (var count = 0; Length(stream) is { } length; count++)
        {
            if (count == _most)
            {
                // Not in good order, as by a process that is killed.
                socket.Close(0);
                return;
            }

            var message = new byte[length];
            stream.ReadExactly(message);
            Messages.Add(Encoding.UTF8.GetString(message));
        }
    }

    private static int? Length(Stream stream)
    {
        var digits = "";
        for (var read = stream.ReadByte(); read >= 0; read = stream.ReadByte())
        {
            if (read == ' ')
                return int.Parse(digits, System.Globalization.CultureInfo.InvariantCulture);
            digits += (char)read;
        }

        return digits.Length == 0 ? null : throw new InvalidDataException("the connection ended in a length");
    }
}
