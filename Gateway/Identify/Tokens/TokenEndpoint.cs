using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Gateway.Agreements;
using Gateway.Deliver;
using Gateway.Record;
using Policies.Agreements;
using Policies.Evaluate;

namespace Gateway.Identify.Tokens;

/// <summary>
/// <c>POST /oauth/token</c>: client credentials (RFC 6749, 4.4), by HTTP Basic or in the form, never by both. A client gets a
/// token only while its agreement is in force, or to read the published log.
/// </summary>
internal sealed class TokenEndpoint(ClientRegister register, LogReaders readers, TokenIssuer issuer, TimeProvider time)
{
    private const int MaxFormBytes = 8 * 1024;

    public async Task<Conclusion> AnswerAsync(HttpContext context, PolicySnapshot policies, Entry draft)
    {
        if (context.Request.Method != "POST")
        {
            return Refuse(draft, 405, "invalid_request", "a token is asked for with POST", ("Allow", "POST"));
        }

        if (await FormAsync(context.Request) is not { } form)
        {
            return Refuse(draft, 400, "invalid_request", "send application/x-www-form-urlencoded, at most 8 KiB");
        }

        if (ClientCredentials.Read(context.Request, form, out var error) is not { } credentials)
        {
            return error == "invalid_request"
                ? Refuse(draft, 400, error, "the client's credentials stand in the header and in the form; send them once")
                : Unauthorized(draft);
        }

        return form["grant_type"] switch
        {
            ["client_credentials"] => Grant(draft, policies, credentials),
            [_] => Refuse(draft, 400, "unsupported_grant_type", "grant_type must be client_credentials"),
            _ => Refuse(draft, 400, "invalid_request", "give grant_type, once"),
        };
    }

    private Conclusion Grant(Entry draft, PolicySnapshot policies, ClientCredentials credentials)
    {
        if (!register.Authenticate(credentials.Id, credentials.Secret))
        {
            return Unauthorized(draft);
        }

        var agreement = policies.AgreementOf(credentials.Id);
        var entry = draft.With(agreement) with { Client = credentials.Id };
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        return readers.Contains(credentials.Id) || agreement is not null && agreement.Party.Kind != PartyKind.ImmigrationEnforcement && agreement.InForceOn(today)
            ? Issued(entry, credentials.Id)
            : Refuse(entry, 400, "unauthorized_client", "the client acts under no agreement that is in force");
    }

    private Conclusion Issued(Entry draft, string client)
    {
        var document = new JsonObject
        {
            ["access_token"] = issuer.Issue(client),
            ["token_type"] = "Bearer",
            ["expires_in"] = (int)issuer.Lifetime.TotalSeconds,
        };
        return new(draft with { Outcome = Outcome.TokenIssued, Status = 200 }, DocumentAnswer.Of(200, document));
    }

    private static Conclusion Unauthorized(Entry draft) =>
        Refuse(draft, 401, "invalid_client", "unknown client, or wrong secret", ("WWW-Authenticate", "Basic realm=\"oauth\""));

    private static Conclusion Refuse(Entry draft, int status, string error, string description, params (string Name, string Value)[] headers) => new(
        draft with { Outcome = Outcome.TokenRefused, Status = status, Reasons = [new(error)] },
        DocumentAnswer.Of(status, new() { ["error"] = error, ["error_description"] = description }) with
        {
            Headers = [.. headers.Select(header => KeyValuePair.Create(header.Name, header.Value))],
        });

    private static bool IsForm(string? contentType) =>
        MediaTypeHeaderValue.TryParse(contentType, out var type)
        && type.MediaType?.Equals("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase) == true
        && (type.CharSet is null || type.CharSet.Trim('"').Equals("utf-8", StringComparison.OrdinalIgnoreCase));

    private static async Task<IFormCollection?> FormAsync(HttpRequest request)
    {
        if (!IsForm(request.ContentType) || request.ContentLength is null or > MaxFormBytes)
        {
            return null;
        }

        try
        {
            return await request.ReadFormAsync();
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException)
        {
            return null;
        }
    }
}
