using Gateway.Identify.Tokens;
using Gateway.Tests.World;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Gateway.Tests.Identify;

public sealed class SigningKeyRingTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();
    private readonly SetClock _clock = new(new(2026, 9, 1, 8, 0, 0, TimeSpan.Zero));
    private readonly TokenOptions _options = new();

    [Fact]
    public async Task The_key_changes_after_its_lifetime_and_the_old_one_verifies_until_its_last_token_has_expired()
    {
        var ring = Ring();
        var old = ring.Current().Security.KeyId;
        var token = new TokenIssuer(ring, "https://issuer.example", "aud", _options, _clock).Issue("client");

        _clock.Now += _options.KeyLifetime;
        Assert.NotEqual(old, ring.Current().Security.KeyId);
        Assert.Equal([ring.Current().Security.KeyId, old], ring.Verifying().Select(key => key.Security.KeyId));
        Assert.True(await SignatureHoldsAsync(ring, token));

        _clock.Now += _options.Lifetime + TimeSpan.FromMinutes(1);
        Assert.DoesNotContain(old, ring.Verifying().Select(key => key.Security.KeyId));
        Assert.False(await SignatureHoldsAsync(ring, token));
    }

    [Fact]
    public void Keys_survive_a_restart()
    {
        var before = Ring().Current().Security.KeyId;

        Assert.Equal(before, Ring().Current().Security.KeyId);
    }

    [Fact]
    public void A_key_that_others_can_read_is_refused_and_so_is_one_that_is_none()
    {
        Ring().Current();
        var file = Directory.GetFiles(_directory.Path).Single();
        File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead);
        Assert.Contains("chmod 600", Assert.Throws<InvalidDataException>(Ring).Message, StringComparison.Ordinal);

        File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        File.WriteAllText(file, "no key");
        Assert.Contains("no private key", Assert.Throws<InvalidDataException>(Ring).Message, StringComparison.Ordinal);
    }

    public void Dispose() => _directory.Dispose();

    private SigningKeyRing Ring() => new(_directory.Path, _options, _clock);

    private static async Task<bool> SignatureHoldsAsync(SigningKeyRing ring, string token) =>
        (await new JsonWebTokenHandler().ValidateTokenAsync(token, new()
        {
            ValidateIssuer = false,
            ValidateAudience = false,
            ValidateLifetime = false,
            IssuerSigningKeys = ring.Verifying().Select(key => (SecurityKey)key.Security),
        })).IsValid;
}
