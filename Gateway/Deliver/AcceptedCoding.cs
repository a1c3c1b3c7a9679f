using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Gateway.Deliver;

/// <summary>Chooses a body's coding by the caller's Accept-Encoding (RFC 9110, 12.5.3).</summary>
internal static class AcceptedCoding
{
    /// <summary>Bodies below this fit into a packet or two anyway.</summary>
    public const int LeastBytes = 1024;

    /// <summary>
    /// The coding with the highest weight; of equals Brotli, then gzip, then none. A small body is coded only for a caller who does not
    /// take it plain. A header that cannot be read counts as none, and so does one that leaves nothing: there is no 406.
    /// </summary>
    /// <param name="header">The header's values.</param>
    /// <param name="isSmall">The body is smaller than <see cref="LeastBytes"/>.</param>
    public static BodyCoding Choose(StringValues header, bool isSmall)
    {
        if (header.Count == 0 || !StringWithQualityHeaderValue.TryParseStrictList([.. header!], out var accepted))
        {
            return BodyCoding.Identity;
        }

        var any = Weight(accepted, "*");
        var identity = Weight(accepted, "identity") ?? (any is 0 ? 0 : null);
        var gzip = Weight(accepted, "gzip") ?? Weight(accepted, "x-gzip") ?? any ?? 0;
        var brotli = Weight(accepted, "br") ?? any ?? 0;
        var best = Math.Max(gzip, brotli);
        if (best <= 0 || (identity is > 0 && identity > best) || (isSmall && identity is not 0))
        {
            return BodyCoding.Identity;
        }

        return brotli >= gzip ? BodyCoding.Brotli : BodyCoding.Gzip;
    }

    /// <summary>The weight of a coding in thousandths; null when it is not named. Named twice, it is the first that counts.</summary>
    private static int? Weight(IList<StringWithQualityHeaderValue> accepted, string coding)
    {
        foreach (var candidate in accepted)
        {
            if (candidate.Value.Equals(coding, StringComparison.OrdinalIgnoreCase))
            {
                return (int)Math.Round((candidate.Quality ?? 1) * 1000);
            }
        }

        return null;
    }
}
