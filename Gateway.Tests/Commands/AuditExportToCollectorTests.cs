using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Gateway.Record.Export;
using Gateway.Tests.Record.Export;

namespace Gateway.Tests.Commands;

/// <summary>A real collector on a real socket.</summary>
public sealed class AuditExportToCollectorTests : IDisposable
{
    private readonly WorkingFolder _folder = new();

    [Fact]
    public async Task Each_entry_arrives_as_a_message_and_the_next_run_goes_on()
    {
        await _folder.WithLedgerAsync(3);
        await using var server = new SyslogServer();

        var first = await ExportAsync($"tcp://127.0.0.1:{server.Port}");
        await _folder.WithLedgerAsync(1);
        var second = await ExportAsync($"tcp://localhost:{server.Port}");

        Assert.Equal((0, 0, "", ""), (first.Exit, second.Exit, first.Out, second.Out));
        Assert.Equal(["cursor: 2", "cursor: 3"], new[] { first.ErrorLines[^1], second.ErrorLines[^1] });
        Assert.Equal(["0", "1", "2", "3"], server.Messages.Select(Index));
        Assert.All(server.Messages, message => Assert.Matches("^<1[01][0-9]>1 2026-09-03T.* CEF:0\\|", message));
        Assert.Contains("×3", server.Messages[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_collector_broke_off_comes_again()
    {
        await _folder.WithLedgerAsync(6);
        await using (var broken = new SyslogServer(most: 2))
        {
            var ran = await ExportAsync($"tcp://127.0.0.1:{broken.Port}");

            Assert.Equal((2, ""), (ran.Exit, ran.Out));
            Assert.False(File.Exists(Path.Combine(_folder.Name, "cursor")));
        }

        await using var server = new SyslogServer();
        await ExportAsync($"tcp://127.0.0.1:{server.Port}");

        Assert.Equal(6, server.Messages.Count);
    }

    [Fact]
    public async Task Over_TLS_the_collector_must_show_a_certificate_of_the_authority_and_of_its_name()
    {
        await _folder.WithLedgerAsync(3);
        var (authority, certificate) = Certificates("localhost");
        _folder.Write("ca.pem", authority);
        _folder.Write("other.pem", Certificates("localhost").Authority);
        await using var server = new SyslogServer(certificate);

        var wrongName = await ExportAsync($"tls://127.0.0.1:{server.Port}", "--ca", "ca.pem");
        var wrongAuthority = await ExportAsync($"tls://localhost:{server.Port}", "--ca", "other.pem");
        var system = await ExportAsync($"tls://localhost:{server.Port}");

        Assert.All(new[] { wrongName, wrongAuthority, system }, ran =>
        {
            Assert.Equal(2, ran.Exit);
            Assert.Contains("cannot be reached as a collector", Assert.Single(ran.ErrorLines), StringComparison.Ordinal);
        });
        Assert.Empty(server.Messages);

        var right = await ExportAsync($"tls://localhost:{server.Port}", "--ca", "ca.pem");
        Assert.Equal((0, "cursor: 2"), (right.Exit, right.ErrorLines[^1]));
        Assert.Equal(["0", "1", "2"], server.Messages.Select(Index));
    }

    [Fact]
    public void A_collector_that_does_not_close_is_not_believed()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        using var output = SyslogOutput.Open(new("127.0.0.1", ((IPEndPoint)listener.LocalEndpoint).Port, IsEncrypted: false), null, TimeSpan.FromMilliseconds(200));
        using var silent = listener.AcceptSocket();
        output.Write("message");

        Assert.Contains("nobody can tell what it has", Assert.Throws<IOException>(output.Complete).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("tls://[::1]:6514", "::1", 6514, true)]
    [InlineData("tcp://siem.example:601", "siem.example", 601, false)]
    public void A_collector_is_read(string text, string host, int port, bool isEncrypted) =>
        Assert.Equal(new Collector(host, port, isEncrypted), Collector.Parse(text));

    public void Dispose() => _folder.Dispose();

    private Task<Ran> ExportAsync(string to, params string[] options) => _folder.RunAsync(["audit", "export", "--to", to, "--cursor", "cursor", .. options]);

    private static string Index(string message) => message.Split("externalId=")[1].Split(' ')[0];

    private static (string Authority, X509Certificate2 Certificate) Certificates(string name)
    {
        var (from, to) = (DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        using var root = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=Some authority", root, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        using var authority = request.CreateSelfSigned(from, to);

        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName(name);
        var server = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256);
        server.CertificateExtensions.Add(names.Build());
        using var signed = server.Create(authority, from, to, [1, 2, 3]);
        return (authority.ExportCertificatePem(), signed.CopyWithPrivateKey(key));
    }
}
