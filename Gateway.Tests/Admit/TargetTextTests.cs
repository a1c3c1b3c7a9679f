using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using Gateway.Admit;
using Policies.Evaluate;

namespace Gateway.Tests.Admit;

/// <summary>What was matched is what is sent: writing a request and reading it are inverse.</summary>
public sealed class TargetTextTests
{
    private const string Unkind = "%+&=?#;/\\.,:@!$'()*[]{}|^`~<>\" 09afAFéÉßıΩ字😀\u200b\u00a0\u202e";

    private static readonly string[] Scraps =
    [
        "/a", "/%61", "/b%20c", "/%C3%A9", "/+", "/.", "%2e", "%2F", "%25", "25", "%3B", ";", "a", "?x=1", "&y=%2b", "&%7A=%26", "&w", "=", "+", "%",
    ];

    [Theory]
    [InlineData("", "", "/")]
    [InlineData("data|v3|students", "", "/data/v3/students")]
    [InlineData("a b|c+d|é", "", "/a%20b/c%2Bd/%C3%A9")]
    [InlineData("a?b|c#d|e%f", "", "/a%3Fb/c%23d/e%25f")]
    [InlineData("students", "limit=5|offset=0", "/students?limit=5&offset=0")]
    [InlineData("students", "filter=a&b='c' +%", "/students?filter=a%26b%3D%27c%27%20%2B%25")]
    [InlineData("students", "flag=", "/students?flag=")]
    public void Everything_but_the_unreserved_is_escaped(string path, string query, string target) => Assert.Equal(
        target, TargetText.Of(Split(path), Split(query).Select(pair => pair.Split('=', 2)).Select(pair => new QueryParameter(pair[0], pair[1]))));

    [Fact]
    public void Whatever_is_written_is_read_again_as_it_was()
    {
        var requests = from path in Texts().Where(IsSegment).ArrayOf().Where(path => path.Length < 12)
                       from query in Parameters().ArrayOf().Where(query => query.Length < 12)
                       select (path, query);
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(200), Prop.ForAll(requests.ToArbitrary(), request => IsReadAgain(request.path, request.query)));
    }

    [Fact]
    public void Whatever_is_read_is_written_so_that_it_is_read_the_same()
    {
        var read = 0;
        var targets = Gen.Elements(Scraps).ArrayOf().Where(scraps => scraps.Length < 12).Select(scraps => "/x" + string.Concat(scraps));
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(1000), Prop.ForAll(targets.ToArbitrary(), target =>
        {
            var parts = target.Split('?', 2);
            var (path, query) = (CanonicalPath.Parse(parts[0], out _), CanonicalQuery.Parse(parts is [_, var given] ? given : "", out _));
            read += path is null || query is null ? 0 : 1;
            return path is null || query is null || IsReadAgain([.. path], [.. query]);
        }));
        Assert.InRange(read, 50, 1000);
    }

    [Fact]
    public void A_text_the_reader_refuses_is_not_a_legal_one()
    {
        string[] illegal = ["", ".", "..", "a/b", "a\\b", "a;b", "%41", "a\nb"];

        Assert.All(illegal, text => Assert.False(IsSegment(text)));
        Assert.All(illegal[1..], text => Assert.Null(CanonicalPath.Parse(TargetText.Of([text], []), out _)));
    }

    private static bool IsReadAgain(string[] path, QueryParameter[] query)
    {
        var target = TargetText.Of(path, query).Split('?');
        var readPath = CanonicalPath.Parse(target[0], out _);
        var readQuery = CanonicalQuery.Parse(target.Length > 1 ? target[1] : "", out _);
        return target.Length <= 2 && readPath?.SequenceEqual(path) == true && readQuery?.SequenceEqual(query) == true;
    }

    private static Gen<string> Texts() => Gen
        .Elements(Unkind.EnumerateRunes().Select(rune => rune.ToString()).ToArray()).ArrayOf().Select(string.Concat).Where(text => text.Length < 40 && IsReadable(text));

    private static Gen<QueryParameter> Parameters() =>
        from name in Texts().Where(text => text.Length > 0)
        from value in Texts()
        select new QueryParameter(name, value);

    /// <summary>A percent sign before two hexadecimal digits is what no canonical text may hold; neither is a control character.</summary>
    private static bool IsReadable(string text) =>
        !text.Any(char.IsControl) && !Regex.IsMatch(text, "%[0-9A-Fa-f]{2}");

    private static bool IsSegment(string text) =>
        text is not ("" or "." or "..") && !text.AsSpan().ContainsAny('/', '\\', ';') && IsReadable(text);

    private static string[] Split(string text) => text.Split('|', StringSplitOptions.RemoveEmptyEntries);
}
