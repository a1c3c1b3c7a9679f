using Gateway.Admit;
using Gateway.Decide;
using Gateway.Identify;
using Gateway.Identify.Tokens;
using Gateway.Tests.World;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Moq;
using Policies.Evaluate;
using Policies.Language;
using Policies.Shipped;

namespace Gateway.Tests.Identify;

public sealed class VerifiedTokensTests : IDisposable
{
    private static readonly Uri Origin = new("https://records.district.example");

    private readonly TemporaryDirectory _keys = new();
    private readonly SetClock _clock = new(new(2026, 9, 1, 8, 0, 0, TimeSpan.Zero));
    private readonly TokenOptions _options = new();

    [Fact]
    public async Task A_token_is_known_once_the_full_check_has_passed_and_not_before()
    {
        await using var services = Services();
        var token = Issue(services);

        Assert.Null(await KnownAsync(services, token));
        Assert.Equal((new Caller("client"), ""), await IdentifyAsync(services, token));
        Assert.Equal("client", await KnownAsync(services, token));
        Assert.Equal((new Caller("client"), ""), await IdentifyAsync(services, token));
    }

    [Fact]
    public async Task A_known_token_is_refused_when_its_life_has_ended()
    {
        await using var services = Services();
        var token = Issue(services);
        await IdentifyAsync(services, token);

        _clock.Now += _options.Lifetime + TimeSpan.FromSeconds(31);

        Assert.Equal((null, "token_expired"), await IdentifyAsync(services, token));
    }

    [Fact]
    public async Task A_token_that_differs_from_a_known_one_in_a_single_character_is_refused()
    {
        await using var services = Services();
        var token = Issue(services);
        await IdentifyAsync(services, token);

        foreach (var at in new[] { token.Length - 10, token.IndexOf('.', StringComparison.Ordinal) + 20, 5 })
        {
            var changed = token[..at] + (token[at] == 'A' ? 'B' : 'A') + token[(at + 1)..];
            Assert.Equal((null, "token_invalid"), await IdentifyAsync(services, changed));
        }

        Assert.Equal((null, "token_invalid"), await IdentifyAsync(services, token[..^1]));
        Assert.Equal((null, "token_invalid"), await IdentifyAsync(services, token + "A"));
    }

    [Fact]
    public async Task A_known_token_is_refused_when_its_key_is_no_longer_the_authority_s()
    {
        var authority = new OpenIdConnectConfiguration { Issuer = "https://records.district.example" };
        var manager = new Mock<IConfigurationManager<OpenIdConnectConfiguration>>();
        manager.Setup(m => m.GetConfigurationAsync(It.IsAny<CancellationToken>())).ReturnsAsync(() => authority);
        await using var services = Services(with: s => s.PostConfigure<JwtBearerOptions>(
            JwtBearerDefaults.AuthenticationScheme, bearer => bearer.ConfigurationManager = manager.Object));
        var token = Issue(services);
        authority.SigningKeys.Add(services.GetRequiredService<SigningKeyRing>().Current().Security);
        await IdentifyAsync(services, token);
        Assert.Equal("client", await KnownAsync(services, token));

        authority = new() { Issuer = authority.Issuer };

        Assert.Null(await KnownAsync(services, token));
        Assert.Equal((null, "token_invalid"), await IdentifyAsync(services, token));
    }

    [Fact]
    public async Task A_known_token_is_checked_anew_when_the_issuer_has_a_new_key()
    {
        _options.KeyLifetime = TimeSpan.FromMinutes(10);
        await using var services = Services();
        var token = Issue(services);
        await IdentifyAsync(services, token);

        _clock.Now += _options.KeyLifetime;

        Assert.Null(await KnownAsync(services, token));
        Assert.Equal((new Caller("client"), ""), await IdentifyAsync(services, token));
        Assert.Equal("client", await KnownAsync(services, token));
    }

    [Theory]
    [InlineData("another-client", "2027-06-30", RefusalCode.NoAgreement)]
    [InlineData("client", "2026-08-31", RefusalCode.AgreementNotInForce)]
    public async Task A_known_token_gives_nothing_when_its_client_has_lost_its_agreement(string client, string until, RefusalCode code)
    {
        await using var services = Services();
        var token = Issue(services);
        var request = new CanonicalRequest { Method = "GET", Path = ["ims", "oneroster", "rostering", "v1p2", "orgs"], Query = [] };
        await IdentifyAsync(services, token);
        Assert.IsType<Allowed>(new Deciding(_clock).Decide(Policies("client", "2027-06-30"), await CallerAsync(services, token), request));

        var decision = new Deciding(_clock).Decide(Policies(client, until), await CallerAsync(services, token), request);

        Assert.Equal(code, Assert.IsType<Refused>(decision).Code);
    }

    [Fact]
    public async Task No_more_tokens_are_known_than_there_is_room_for()
    {
        await using var services = Services(with: s => s.AddSingleton(p => new VerifiedTokens(
            p.GetRequiredService<IOptionsMonitor<JwtBearerOptions>>(), _clock, capacity: 2)));
        string[] tokens = [Issue(services), Issue(services), Issue(services)];
        foreach (var token in tokens)
        {
            await IdentifyAsync(services, token);
        }

        Assert.Null(await KnownAsync(services, tokens[0]));
        Assert.Equal("client", await KnownAsync(services, tokens[2]));
        Assert.Equal((new Caller("client"), ""), await IdentifyAsync(services, tokens[0]));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Bearer ")]
    [InlineData("Basic Zm9vOmJhcg==")]
    [InlineData("Bearer é")]
    public async Task What_is_no_bearer_token_is_not_known(string header)
    {
        await using var services = Services();

        Assert.Null(await services.GetRequiredService<VerifiedTokens>().ClientOfAsync(Request(services, header)));
    }

    public void Dispose() => _keys.Dispose();

    private ServiceProvider Services(Action<IServiceCollection>? with = null)
    {
        var services = new ServiceCollection();
        services.AddLogging().AddSingleton<TimeProvider>(_clock).AddTokens(_options, Origin, _keys.Path);
        with?.Invoke(services);
        return services.BuildServiceProvider();
    }

    private static string Issue(ServiceProvider services) => services.GetRequiredService<TokenIssuer>().Issue("client");

    private static DefaultHttpContext Request(IServiceProvider services, string header)
    {
        var context = new DefaultHttpContext { RequestServices = services };
        context.Request.Headers.Authorization = header;
        return context;
    }

    private static async Task<string?> KnownAsync(ServiceProvider services, string token) =>
        await services.GetRequiredService<VerifiedTokens>().ClientOfAsync(Request(services, "Bearer " + token));

    private static async Task<(Caller? Caller, string Code)> IdentifyAsync(ServiceProvider services, string token)
    {
        await using var scope = services.CreateAsyncScope();
        return await Identification.IdentifyAsync(Request(scope.ServiceProvider, "Bearer " + token));
    }

    private static async Task<Caller> CallerAsync(ServiceProvider services, string token) => (await IdentifyAsync(services, token)).Caller!;

    private static PolicySnapshot Policies(string client, string until) => PolicyLoad.From(
    [
        .. ShippedPolicies.Texts,
        new("vendor.yaml", $"""
            agreement: vendor
            party: {"{name: Vendor, kind: vendor}"}
            purpose: Test
            basis: 34 CFR 99.31(a)(1)(i)(B)
            resolution: none
            from: 2026-07-01
            until: {until}
            clients: [{client}]
            grants:
              - catalog: oneroster-1.2
                resource: orgs
                fields: [sourcedId, name]
                query: [page]
            """),
    ]).Snapshot!;
}
