using System.Globalization;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Text;

namespace Gateway.Record.Export;

/// <summary>
/// Lines of syslog over a connection, each after its length (RFC 6587, section 3.4.1; over TLS as RFC 5425 has it). Syslog has no answer: that
/// the other side has taken all of it is known, as far as it can be, when it closes the connection in good order after we have closed our half.
/// Who does not is not believed.
/// </summary>
internal sealed class SyslogOutput : IEventOutput
{
    private readonly TcpClient _client;
    private readonly BufferedStream _buffer;
    private readonly Stream _stream;

    private SyslogOutput(TcpClient client, Stream stream) => (_client, _stream, _buffer) = (client, stream, new(stream, 64 * 1024));

    /// <param name="collector">Where to.</param>
    /// <param name="authority">PEM file of the only authority that is trusted; null for those of the system.</param>
    /// <param name="patience">How long the other side may take over anything.</param>
    /// <exception cref="IOException">There is no connection, or it is not to whom it should be.</exception>
    public static SyslogOutput Open(Collector collector, string? authority, TimeSpan patience)
    {
        var trust = collector.IsEncrypted ? CollectorTrust.Of(collector.Host, authority) : null;
        var client = new TcpClient { SendTimeout = (int)patience.TotalMilliseconds, ReceiveTimeout = (int)patience.TotalMilliseconds };
        try
        {
            client.Connect(collector.Host, collector.Port);
            return new(client, trust is null ? client.GetStream() : Encrypted(client.GetStream(), trust));
        }
        catch (Exception fault) when (fault is SocketException or AuthenticationException or IOException)
        {
            client.Dispose();
            throw new IOException($"{collector.Host}:{collector.Port} cannot be reached as a collector: {fault.Message}", fault);
        }
    }

    /// <inheritdoc/>
    public void Write(string line)
    {
        var message = Encoding.UTF8.GetBytes(line);
        _buffer.Write(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{message.Length} ")));
        _buffer.Write(message);
    }

    /// <inheritdoc/>
    public void Complete()
    {
        _buffer.Flush();
        try
        {
            if (_stream is SslStream encrypted)
                encrypted.ShutdownAsync().GetAwaiter().GetResult();
            _client.Client.Shutdown(SocketShutdown.Send);
            var ignored = new byte[1_024];
            while (_stream.Read(ignored) > 0)
            {
                // What a collector says is nothing that syslog knows of.
            }
        }
        catch (Exception fault) when (fault is SocketException or IOException)
        {
            throw new IOException("the collector did not close the connection in good order, so nobody can tell what it has; export again from the same cursor", fault);
        }
    }

    public void Dispose()
    {
        // Not the buffer: after a fault it would try once more to send what is in it.
        _stream.Dispose();
        _client.Dispose();
    }

    private static SslStream Encrypted(NetworkStream stream, SslClientAuthenticationOptions trust)
    {
        var encrypted = new SslStream(stream);
        try
        {
            encrypted.AuthenticateAsClient(trust);
            return encrypted;
        }
        catch
        {
            encrypted.Dispose();
            throw;
        }
    }
}
