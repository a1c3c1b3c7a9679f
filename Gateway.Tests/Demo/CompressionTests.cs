using System.IO.Compression;
using System.Text;

namespace Gateway.Tests.Demo;

[Collection<SisInCommon>]
public sealed class CompressionTests(SisFixture fixture)
{
    private const string Path = "/ims/oneroster/rostering/v1p2/users?limit=200";

    [Theory]
    [InlineData("gzip", "gzip")]
    [InlineData("br", "br")]
    [InlineData("deflate", "deflate")]
    [InlineData("br, gzip", "gzip")]
    [InlineData("gzip;q=0, br", "br")]
    [InlineData("identity", null)]
    [InlineData("zstd", null)]
    public async Task The_body_is_coded_as_the_client_allows(string accepted, string? coding)
    {
        var plain = await fixture.Client.GetStringAsync(Path, TestContext.Current.CancellationToken);
        using var request = new HttpRequestMessage(HttpMethod.Get, Path);
        request.Headers.TryAddWithoutValidation("Accept-Encoding", accepted);
        using var response = await fixture.Client.SendAsync(request, TestContext.Current.CancellationToken);
        var body = await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken);

        Assert.Equal(coding, response.Content.Headers.ContentEncoding.SingleOrDefault());
        using var reader = new StreamReader(Decode(body, coding), Encoding.UTF8);
        Assert.Equal(plain, await reader.ReadToEndAsync(TestContext.Current.CancellationToken));
    }

    private static Stream Decode(Stream body, string? coding) =>
        coding switch
        {
            "gzip" => new GZipStream(body, CompressionMode.Decompress),
            "br" => new BrotliStream(body, CompressionMode.Decompress),
            "deflate" => new ZLibStream(body, CompressionMode.Decompress),
            _ => body,
        };
}
