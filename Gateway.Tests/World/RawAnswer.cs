using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace Gateway.Tests.World;

/// <summary>An answer as it is on the wire, for what an HTTP client hides.</summary>
internal sealed class RawAnswer : IDisposable
{
    private readonly InstalmentGateway _world;
    private readonly TcpClient _connection = new() { NoDelay = true };

    public RawAnswer(InstalmentGateway world) => _world = world;

    /// <summary>Asks for the students, and says how much came between two pauses: the chunks of the answer, joined to instalments.</summary>
    public async Task<int[]> SizesAsync()
    {
        await SendAsync("HTTP/1.1");
        using var reader = new StreamReader(_connection.GetStream(), Encoding.Latin1);
        while (await reader.ReadLineAsync() is { Length: > 0 })
        {
        }

        var sizes = new List<int>();
        while (int.Parse((await reader.ReadLineAsync())!, NumberStyles.HexNumber, CultureInfo.InvariantCulture) is > 0 and var size)
        {
            var chunk = new char[size + 2];
            await reader.ReadBlockAsync(chunk);
            sizes.Add(size);
        }

        return [.. sizes];
    }

    /// <summary>All of it, as text, until the connection is closed.</summary>
    public async Task<string> TextAsync(string protocol)
    {
        await SendAsync(protocol);
        using var reader = new StreamReader(_connection.GetStream(), Encoding.Latin1);
        return await reader.ReadToEndAsync();
    }

    public void Dispose() => _connection.Dispose();

    private async Task SendAsync(string protocol)
    {
        await _connection.ConnectAsync(_world.Gateway.Address.Host, _world.Gateway.Address.Port);
        var request = $"GET {Students.Path} {protocol}\r\nHost: {_world.Gateway.Address.Authority}\r\n"
            + $"Authorization: {_world.Client.DefaultRequestHeaders.Authorization}\r\n\r\n";
        await _connection.GetStream().WriteAsync(Encoding.Latin1.GetBytes(request));
    }
}
