using System.Globalization;
using System.Net.Sockets;
using System.Text;
using Gateway.Tests.World;

namespace Gateway.Tests.Operate;

/// <summary>What the server answers or closes by itself, over a socket.</summary>
public sealed class ServerLimitsTests
{
    [Theory]
    [InlineData(60, 10, "HTTP/1.1 401 ")]
    [InlineData(70, 10, "HTTP/1.1 431 ")]
    [InlineData(5, 8_000, "HTTP/1.1 431 ")]
    [InlineData(3, 8_000, "HTTP/1.1 401 ")]
    public async Task Headers_are_bounded_in_number_and_size(int count, int length, string status)
    {
        await using var gateway = await TestGateway.StartAsync(new("http://127.0.0.1:9/"), "none");
        var headers = string.Concat(Enumerable.Range(0, count).Select(i => string.Create(CultureInfo.InvariantCulture, $"X-{i}: {new string('a', length)}\r\n")));

        Assert.StartsWith(status, await SendAsync(gateway, $"GET /a HTTP/1.1\r\nHost: a\r\nConnection: close\r\n{headers}\r\n"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Connections_are_bounded_in_number()
    {
        await using var gateway = await TestGateway.StartAsync(new("http://127.0.0.1:9/"), "none", ("Gateway:Limits:Connections", "2"));
        using var one = await ConnectAsync(gateway);
        using var two = await ConnectAsync(gateway);
        Assert.StartsWith("HTTP/1.1 200 ", await AskAsync(one), StringComparison.Ordinal);
        Assert.StartsWith("HTTP/1.1 200 ", await AskAsync(two), StringComparison.Ordinal);

        using var three = await ConnectAsync(gateway);
        Assert.Equal("", await AskAsync(three));
    }

    private static async Task<TcpClient> ConnectAsync(TestGateway gateway)
    {
        var connection = new TcpClient();
        await connection.ConnectAsync(gateway.Address.Host, gateway.Address.Port, TestContext.Current.CancellationToken);
        return connection;
    }

    /// <summary>The first bytes of an answer, on a connection that stays open; none when it is closed.</summary>
    private static async Task<string> AskAsync(TcpClient connection)
    {
        var bytes = new byte[64];
        try
        {
            await connection.GetStream().WriteAsync("GET /health/live HTTP/1.1\r\nHost: a\r\n\r\n"u8.ToArray(), TestContext.Current.CancellationToken);
            return Encoding.Latin1.GetString(bytes, 0, await connection.GetStream().ReadAsync(bytes, TestContext.Current.CancellationToken));
        }
        catch (IOException)
        {
            return "";
        }
    }

    private static async Task<string> SendAsync(TestGateway gateway, string request)
    {
        using var connection = await ConnectAsync(gateway);
        await connection.GetStream().WriteAsync(Encoding.Latin1.GetBytes(request), TestContext.Current.CancellationToken);
        using var reader = new StreamReader(connection.GetStream(), Encoding.Latin1);
        return await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
    }
}
