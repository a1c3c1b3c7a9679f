using System.Collections.Immutable;
using Gateway.Record;

namespace Gateway.Identify.Tokens;

/// <summary>The embedded issuer's keys: the newest signs; those it took over from verify until their last token has expired.</summary>
internal sealed class SigningKeyRing
{
    private readonly string _directory;
    private readonly TokenOptions _options;
    private readonly TimeProvider _time;
    private readonly Lock _turn = new();
    private ImmutableArray<SigningKey> _keys;
    private ImmutableArray<SigningKey> _verifying = [];

    /// <exception cref="InvalidDataException">A key file is unsafe or broken.</exception>
    public SigningKeyRing(string directory, TokenOptions options, TimeProvider time)
    {
        (_directory, _options, _time) = (directory, options, time);
        OwnerOnly.MakeDirectory(directory);
        _keys = [.. Directory.EnumerateFiles(directory, "*.pem").Select(SigningKey.Load).OrderByDescending(key => key.Created)];
    }

    /// <summary>The key that signs now; a new one when the last has signed long enough.</summary>
    public SigningKey Current()
    {
        lock (_turn)
        {
            var now = _time.GetUtcNow();
            if (_keys.IsEmpty || now - _keys[0].Created >= _options.KeyLifetime)
            {
                _keys = _keys.Insert(0, SigningKey.Create(_directory, now));
            }

            return _keys[0];
        }
    }

    /// <summary>The keys that verify now, the newest first. The same array as long as they are the same.</summary>
    public ImmutableArray<SigningKey> Verifying()
    {
        Current();
        var oldest = _time.GetUtcNow() - _options.KeyLifetime - _options.Lifetime - EmbeddedAuthority.ClockSkew;
        lock (_turn)
        {
            var count = 0;
            while (count < _keys.Length && _keys[count].Created >= oldest)
            {
                count++;
            }

            // Keys come at the front and go at the back, so the first and their number say which they are.
            if (count != _verifying.Length || (count > 0 && _verifying[0] != _keys[0]))
            {
                _verifying = _keys[..count];
            }

            return _verifying;
        }
    }
}
