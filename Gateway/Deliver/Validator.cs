using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Net.Http.Headers;

namespace Gateway.Deliver;

/// <summary>
/// Makes the entity tag of an answer, of nothing but what the caller gets: the redacted bytes, and the headers that speak of the records.
/// Two answers with one tag are one answer, and what is withheld, or when it changed, cannot show in it. Weak, because one tag stands for
/// all codings in which the answer may leave.
/// </summary>
internal static class Validator
{
    private const int TagBytes = 16;

    public static EntityTagHeaderValue Of(IEnumerable<KeyValuePair<string, string>> headers, IReadOnlyList<ReadOnlyMemory<byte>> body)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (name, value) in headers)
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{name}: {value}\n"));
        }

        hash.AppendData("\n"u8);
        for (var i = 0; i < body.Count; i++)
        {
            hash.AppendData(body[i].Span);
        }

        return new($"\"{Base64Url.EncodeToString(hash.GetHashAndReset().AsSpan(0, TagBytes))}\"", isWeak: true);
    }
}
