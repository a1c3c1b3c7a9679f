using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Gateway.Record.Export;

/// <summary>Which certificates a collector may show: those the system trusts, or those of one authority and no other.</summary>
internal static class CollectorTrust
{
    /// <param name="host">The name that the certificate must bear.</param>
    /// <param name="authority">PEM file of the authority; null for the system's.</param>
    /// <exception cref="InvalidDataException">The file holds no certificate.</exception>
    public static SslClientAuthenticationOptions Of(string host, string? authority) => new()
    {
        TargetHost = host,
        CertificateChainPolicy = authority is null ? null : Only(authority),
    };

    private static X509ChainPolicy Only(string authority)
    {
        var policy = new X509ChainPolicy { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck };
        try
        {
            policy.CustomTrustStore.ImportFromPem(File.ReadAllText(authority));
        }
        catch (CryptographicException fault)
        {
            throw new InvalidDataException($"{authority} cannot be read as certificates in PEM", fault);
        }

        return policy.CustomTrustStore.Count > 0 ? policy : throw new InvalidDataException($"{authority} holds no certificate in PEM");
    }
}
