using System.Text.Json.Serialization;

namespace Gateway.Agreements;

/// <summary>A registered OAuth client. Its secret is kept as a hash only.</summary>
/// <param name="Id">The client id, as agreements name it.</param>
/// <param name="SecretHash">SHA-256 of the secret, in base64. The secret is 256 random bits, so a slower hash would protect nothing more.</param>
/// <param name="Created">When it was registered.</param>
internal sealed record Client(
    [property: JsonPropertyName("client_id")] string Id,
    [property: JsonPropertyName("secret_hash")] string SecretHash,
    [property: JsonPropertyName("created")] DateTimeOffset Created);
