using System.Net.Http.Headers;
using System.Text;

namespace Gateway.Forward;

/// <summary>The gateway's own credential at one SIS. Nothing of the caller's is ever sent there.</summary>
internal sealed class UpstreamCredential
{
    private UpstreamCredential(AuthenticationHeaderValue? header) => Header = header;

    /// <summary>The Authorization header; null when the SIS asks for none.</summary>
    public AuthenticationHeaderValue? Header { get; }

    /// <exception cref="IOException">The credential file cannot be read.</exception>
    public static UpstreamCredential From(UpstreamOptions options)
    {
        var secret = options.CredentialFile is { } file ? File.ReadAllText(file).Trim() : options.Credential;
        if (string.IsNullOrEmpty(secret))
        {
            return new(null);
        }

        var isBasic = options.Scheme.Equals("Basic", StringComparison.OrdinalIgnoreCase);
        return new(new(options.Scheme, isBasic ? Convert.ToBase64String(Encoding.UTF8.GetBytes(secret)) : secret));
    }

    /// <summary>Not the credential, should it ever be printed.</summary>
    public override string ToString() => nameof(UpstreamCredential);
}
