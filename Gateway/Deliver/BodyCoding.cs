namespace Gateway.Deliver;

/// <summary>How a body is coded on its way to the caller (RFC 9110, 8.4.1).</summary>
internal enum BodyCoding
{
    Identity,
    Gzip,
    Brotli,
}
