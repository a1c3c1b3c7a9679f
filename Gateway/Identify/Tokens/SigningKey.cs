using System.Globalization;
using System.Security.Cryptography;
using Gateway.Record;
using Microsoft.IdentityModel.Tokens;

namespace Gateway.Identify.Tokens;

/// <summary>One key of the embedded issuer: ECDSA P-256, kept as PEM in a file whose name says when it was made.</summary>
internal sealed class SigningKey
{
    private const string Stamp = "yyyyMMdd'T'HHmmssfff'Z'";

    private SigningKey(ECDsa key, DateTimeOffset created)
    {
        Created = created;
        var security = new ECDsaSecurityKey(key);
        security.KeyId = Base64UrlEncoder.Encode(security.ComputeJwkThumbprint());
        Security = security;
    }

    public DateTimeOffset Created { get; }

    /// <summary>Its id is its thumbprint (RFC 7638).</summary>
    public ECDsaSecurityKey Security { get; }

    public static SigningKey Create(string directory, DateTimeOffset now)
    {
        var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var file = Path.Combine(directory, now.UtcDateTime.ToString(Stamp, CultureInfo.InvariantCulture) + ".pem");
        OwnerOnly.Replace(file, System.Text.Encoding.ASCII.GetBytes(key.ExportPkcs8PrivateKeyPem()));
        return Load(file);
    }

    /// <exception cref="InvalidDataException">The file is readable by others, or no such key, or its name no time.</exception>
    public static SigningKey Load(string file)
    {
        if (OwnerOnly.IsOpenToOthers(file))
        {
            throw new InvalidDataException($"{file} is open to others; make it readable by its owner only (chmod 600) or, better, delete it: it may be known");
        }

        var name = Path.GetFileNameWithoutExtension(file);
        if (!DateTimeOffset.TryParseExact(name, Stamp, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var created))
        {
            throw new InvalidDataException($"{file} is not named by the time it was made");
        }

        var key = ECDsa.Create();
        try
        {
            key.ImportFromPem(File.ReadAllText(file));
        }
        catch (Exception exception) when (exception is ArgumentException or CryptographicException)
        {
            throw new InvalidDataException($"{file} is no private key in PEM; delete it, and a new one will be made", exception);
        }

        return key.KeySize == 256 ? new(key, created) : throw new InvalidDataException($"{file} is no P-256 key");
    }
}
