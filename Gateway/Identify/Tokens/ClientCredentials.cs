using System.Net.Http.Headers;
using System.Text;

namespace Gateway.Identify.Tokens;

/// <summary>A client's id and secret as a token request carries them (RFC 6749, 2.3.1).</summary>
internal sealed record ClientCredentials(string Id, string Secret)
{
    /// <summary>The credentials; null with an OAuth error code when there are none, or two, or they cannot be read.</summary>
    public static ClientCredentials? Read(HttpRequest request, IFormCollection form, out string error)
    {
        var hasHeader = request.Headers.Authorization.Count > 0;
        var hasBody = form.ContainsKey("client_id") || form.ContainsKey("client_secret");
        error = hasHeader && hasBody ? "invalid_request" : "invalid_client";
        return (hasHeader, hasBody) switch
        {
            (true, false) => Basic(request.Headers.Authorization.ToString()),
            (false, true) => Body(form),
            _ => null,
        };
    }

    /// <summary>Not the secret, should it ever be printed.</summary>
    public override string ToString() => nameof(ClientCredentials);

    private static ClientCredentials? Body(IFormCollection form) =>
        form["client_id"] is [{ Length: > 0 } id] && form["client_secret"] is [{ Length: > 0 } secret] ? new(id, secret) : null;

    private static ClientCredentials? Basic(string header)
    {
        if (!AuthenticationHeaderValue.TryParse(header, out var value) || !value.Scheme.Equals("Basic", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var bytes = new byte[(value.Parameter ?? "").Length];
        if (!Convert.TryFromBase64String(value.Parameter ?? "", bytes, out var length))
        {
            return null;
        }

        // RFC 6749 has both halves form-encoded before they are joined, so that an id may hold a colon.
        var halves = Encoding.UTF8.GetString(bytes, 0, length).Split(':', 2);
        return halves is [{ Length: > 0 } id, { Length: > 0 } secret] ? new(Decode(id), Decode(secret)) : null;
    }

    private static string Decode(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));
}
