namespace Gateway.Deliver;

/// <summary>Scheme, host and port under which callers know the gateway.</summary>
internal sealed record PublicOrigin(Uri Value);
