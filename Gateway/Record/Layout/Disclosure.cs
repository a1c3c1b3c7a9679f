using System.Security.Cryptography;
using System.Text;

namespace Gateway.Record.Layout;

/// <summary>
/// Whose records an answer held. The entry keeps the count and a digest; the keyed references stand beside it, so that they
/// can be searched by who has the key, and deleted without touching the entry.
/// </summary>
/// <param name="Count">Number of references.</param>
/// <param name="Digest">SHA-256 of the concatenated references, in base64.</param>
internal sealed record Disclosure(long Count, string Digest)
{
    /// <summary>Bytes in a reference.</summary>
    public const int ReferenceSize = 16;

    /// <summary>What an entry says of <paramref name="references"/>; null when there are none.</summary>
    public static Disclosure? Of(ReadOnlySpan<byte> references)
        => references.IsEmpty
            ? null
            : new Disclosure(references.Length / ReferenceSize, Convert.ToBase64String(SHA256.HashData(references)));

    /// <summary>The first 16 bytes of <c>HMAC-SHA256(k, id)</c>, where k is <see cref="KeyFor"/> the resource.</summary>
    public static ReadOnlySpan<byte> Reference(ReadOnlySpan<byte> key, string? catalog, string? resource, string id)
        => HMACSHA256.HashData(KeyFor(key, catalog, resource), Encoding.UTF8.GetBytes(id)).AsSpan(0, ReferenceSize);

    /// <summary>
    /// <c>HMAC-SHA256(key, catalog ⏎ resource)</c>: so that an id of usual length is one block of the hash, and the key of one resource
    /// can be given to an auditor without those of the others.
    /// </summary>
    public static byte[] KeyFor(ReadOnlySpan<byte> key, string? catalog, string? resource)
        => HMACSHA256.HashData(key, Encoding.UTF8.GetBytes($"{catalog}\n{resource}"));
}
