using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Gateway.Identify.Tokens;

/// <summary>What the full check has found out about a token.</summary>
/// <param name="Client">Whose it is.</param>
/// <param name="From">The beginning of its life, UTC.</param>
/// <param name="Until">The end of its life, UTC.</param>
/// <param name="Authority">Issuer and keys it was checked by.</param>
internal sealed record VerifiedToken(string Client, DateTime From, DateTime Until, OpenIdConnectConfiguration Authority);
