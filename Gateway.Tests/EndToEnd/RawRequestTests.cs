using System.Net.Sockets;
using System.Text;
using Gateway.Record;
using Gateway.Tests.World;

namespace Gateway.Tests.EndToEnd;

/// <summary>What no well-behaved client sends, byte by byte.</summary>
public sealed class RawRequestTests(SampleGateway sample) : IClassFixture<SampleGateway>
{
    [Fact]
    public async Task Nothing_is_said_before_the_entry_not_even_continue()
    {
        var answer = await SendAsync(
            "POST /oauth/token HTTP/1.1\r\nHost: a\r\nConnection: close\r\nExpect: 100-continue\r\n"
            + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 29\r\n\r\ngrant_type=client_credentials");

        Assert.StartsWith("HTTP/1.1 401 ", answer, StringComparison.Ordinal);
        Assert.Contains("Audit-Entry: ", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("GET /health/live HTTP/1.1", "HTTP/1.1 200 ", false)]
    [InlineData("GET /x/../health/live HTTP/1.1", "HTTP/1.1 400 ", true)]
    [InlineData("GET /health/%6cive HTTP/1.1", "HTTP/1.1 401 ", true)]
    [InlineData("GET /health/live?a=b HTTP/1.1", "HTTP/1.1 401 ", true)]
    [InlineData("GET //data/v3/ed-fi/students HTTP/1.1", "HTTP/1.1 400 ", true)]
    [InlineData("GET /data/v3/ed-fi%2fstudents HTTP/1.1", "HTTP/1.1 400 ", true)]
    [InlineData("GET /data/v3/%65d-fi/students HTTP/1.1", "HTTP/1.1 401 ", true)]
    [InlineData("GET http://a/data/v3/ed-fi/students HTTP/1.1", "HTTP/1.1 400 ", true)]
    [InlineData("GET /data/v3/ed-fi/students?a=%EF%BF%BE HTTP/1.1", "HTTP/1.1 400 ", true)]
    [InlineData("get /data/v3/ed-fi/students HTTP/1.1", "HTTP/1.1 400 ", true)]
    [InlineData("M-SEARCH /data/v3/ed-fi/students HTTP/1.1", "HTTP/1.1 401 ", true)]
    [InlineData("OPTIONS * HTTP/1.1", "HTTP/1.1 400 ", true)]
    [InlineData("TRACE /data/v3/ed-fi/students HTTP/1.1", "HTTP/1.1 400 ", true)]
    [InlineData("HEAD /data/v3/ed-fi/students HTTP/1.1", "HTTP/1.1 401 ", true)]
    public async Task Only_liveness_has_no_entry(string requestLine, string status, bool hasEntry)
    {
        var answer = await SendAsync($"{requestLine}\r\nHost: a\r\nConnection: close\r\n\r\n");

        Assert.StartsWith(status, answer, StringComparison.Ordinal);
        Assert.Equal(hasEntry, answer.Contains("Audit-Entry: ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("NOTHING\r\n\r\n", 400)]
    [InlineData("GET / HTTP/7.0\r\n\r\n", 505)]
    [InlineData("GET / HTTP/1.1\r\n\r\n", 400)]
    [InlineData("GET / HTTP/1.1\r\nHost: a\r\nBad Header: x\r\n\r\n", 400)]
    [InlineData("GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", 400)]
    [InlineData("GET /{long} HTTP/1.1\r\nHost: a\r\n\r\n", 414)]
    [InlineData("GET / HTTP/1.1\r\nHost: a\r\nX: {long}\r\n\r\n", 431)]
    public async Task What_the_server_itself_rejects_has_its_entry_too(string request, int status)
    {
        var before = sample.Gateway.Entries().Count;

        var answer = await SendAsync(request.Replace("{long}", new('x', 100_000), StringComparison.Ordinal));

        Assert.StartsWith($"HTTP/1.1 {status} ", answer, StringComparison.Ordinal);
        var entry = await RejectionAfterAsync(before, status);
        Assert.Equal((Outcome.Malformed, "127.0.0.1", "rejected_by_server", null), (entry.Outcome, entry.Source, entry.Reasons.Single().Code, entry.Route));
    }

    private async Task<Entry> RejectionAfterAsync(int before, int status)
    {
        while (true)
        {
            var found = sample.Gateway.Entries().Skip(before).Select(entry => entry.Body!.Entry).FirstOrDefault(entry => entry.Outcome == Outcome.Malformed && entry.Status == status);
            if (found is not null)
            {
                return found;
            }

            await Task.Delay(20, TestContext.Current.CancellationToken);
        }
    }

    private async Task<string> SendAsync(string request)
    {
        using var socket = new TcpClient();
        await socket.ConnectAsync(sample.Gateway.Address.Host, sample.Gateway.Address.Port, TestContext.Current.CancellationToken);
        await socket.GetStream().WriteAsync(Encoding.Latin1.GetBytes(request), TestContext.Current.CancellationToken);
        using var reader = new StreamReader(socket.GetStream(), Encoding.Latin1);
        return await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
    }
}
