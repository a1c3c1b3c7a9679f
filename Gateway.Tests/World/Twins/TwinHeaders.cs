using System.Collections.Immutable;
using Gateway.Demo.Draw;

namespace Gateway.Tests.World.Twins;

/// <summary>Headers that ask for something: codings, conditions, ranges, other methods, other hosts.</summary>
internal sealed class TwinHeaders(TwinVocabulary words, Draws draws)
{
    private static readonly ImmutableArray<string> Codings = ["gzip", "br", "deflate", "identity", "zstd", "gzip, br;q=0.5", "*", "identity;q=0", "x"];

    public IEnumerable<KeyValuePair<string, string>> Draw()
    {
        if (draws.Chance(30))
        {
            yield return new("Accept-Encoding", draws.Pick(Codings));
        }

        if (draws.Chance(10))
        {
            yield return new("Accept", draws.Pick<string>(["application/json", "application/xml", "text/csv", "application/vnd.ed-fi.student.everything.readable+json", "*/*"]));
        }

        if (draws.Chance(10))
        {
            yield return new(draws.Pick<string>(["If-None-Match", "If-Match"]), draws.Pick<string>(["*", $"\"{draws.Pick(words.Values).Replace('"', 'x')}\"", "W/\"x\"", "\"1\", \"2\"", "x"]));
        }

        if (draws.Chance(6))
        {
            yield return new(draws.Pick<string>(["If-Modified-Since", "If-Unmodified-Since", "Range", "If-Range"]), draws.Pick<string>(["Sat, 01 Jan 2022 00:00:00 GMT", "bytes=0-20", "bytes=-1", "x"]));
        }

        if (draws.Chance(6))
        {
            yield return new(
                draws.Pick<string>(["X-HTTP-Method-Override", "X-Forwarded-Host", "X-Forwarded-For", "Forwarded", "Prefer", "Use-Snapshot", "Cookie", "X-Original-URL", "Origin", "TE"]),
                draws.Pick<string>(["GET", "evil.example", "127.0.0.1", "return=minimal", "true", "a=b", "/data/v3/ed-fi/students", "trailers"]));
        }
    }
}
