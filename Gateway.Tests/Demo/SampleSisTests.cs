using System.Net;

namespace Gateway.Tests.Demo;

[Collection<SisInCommon>]
public sealed class SampleSisTests(SisFixture fixture)
{
    private const string OneRoster = "/ims/oneroster/rostering/v1p2";

    [Theory]
    [InlineData(null)]
    [InlineData("Bearer wrong")]
    [InlineData("Basic dXNlcjpwYXNz")]
    public async Task A_request_without_the_credential_gets_401(string? authorization)
    {
        using var client = new HttpClient { BaseAddress = fixture.Sis.Address };
        using var request = new HttpRequestMessage(HttpMethod.Get, OneRoster + "/users");
        request.Headers.TryAddWithoutValidation("Authorization", authorization);

        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    [Fact]
    public async Task It_listens_on_the_loopback_address_only()
    {
        Assert.Equal("127.0.0.1", fixture.Sis.Address.Host);
        Assert.NotEqual(0, fixture.Sis.Address.Port);
        Assert.Equal(13, (await fixture.JsonAsync(OneRoster + "/orgs")).GetProperty("orgs").GetArrayLength());
    }

    [Fact]
    public async Task A_write_is_not_allowed()
    {
        using var response = await fixture.Client.DeleteAsync(OneRoster + "/users", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
    }

    [Theory]
    [InlineData(OneRoster + "/users/")]
    [InlineData("/data/v3/ed-fi/students/")]
    public async Task The_crash_record_answers_500_with_a_protected_value(string collection)
    {
        using var response = await fixture.Client.GetAsync(
            collection + Gateway.Demo.SampleSis.CrashId, TestContext.Current.CancellationToken);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.Contains(fixture.Sis.World.ProtectedMarks[0], text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/nowhere")]
    [InlineData(OneRoster + "/users/unknown")]
    [InlineData(OneRoster + "/lineItems")]
    [InlineData("/data/v3/ed-fi/staffs")]
    [InlineData("/data/v3/ed-fi/students/00000000000000000000000000000000")]
    public async Task What_it_does_not_hold_is_404(string path)
    {
        using var response = await fixture.Client.GetAsync(path, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }
}
