using FsCheck;
using FsCheck.Fluent;
using Gateway.Admit;
using Policies.Evaluate;

namespace Gateway.Tests.Admit;

/// <summary>What was matched is what is sent: writing a request and reading it are inverse.</summary>
public sealed class TargetTextTests
{
    private const string Unkind = "%+&=?#;/\\.,:@!$'()*[]{}|^`~<>\" 09afAFéÉßıΩ字😀\u200b\u00a0\u202e";

    [Theory]
    [InlineData("", "", "/")]
    [InlineData("data|v3|students", "", "/data/v3/students")]
    [InlineData("a b|c+d|é", "", "/a%20b/c%2Bd/%C3%A9")]
    [InlineData("a?b|c#d|e%f", "", "/a%3Fb/c%23d/e%25f")]
    [InlineData("students", "limit=5|offset=0", "/students?limit=5&offset=0")]
    [InlineData("students", "filter=a&b='c' +%", "/students?filter=a%26b%3D%27c%27%20%2B%25")]
    [InlineData("students", "flag=", "/students?flag=")]
    public void Everything_but_the_unreserved_is_escaped(string path, string query, string target) => Assert.Equal(
        target,
        TargetText.Of(Split(path), Split(query).Select(pair => new QueryParameter(pair[..pair.IndexOf('=', StringComparison.Ordinal)], pair[(pair.IndexOf('=', StringComparison.Ordinal) + 1)..]))));

    [Fact]
    public void Whatever_is_written_is_read_again_as_it_was()
    {
        var requests = from path in Texts().Where(IsSegment).ArrayOf().Where(path => path.Length < 12)
                       from query in Parameters().ArrayOf().Where(query => query.Length < 12)
                       select (path, query);
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(500), Prop.ForAll(requests.ToArbitrary(), request => IsReadAgain(request.path, request.query)));
    }

    [Fact]
    public void Whatever_is_read_is_written_so_that_it_is_read_the_same()
    {
        var targets = Gen.Elements("/%.;+&=?2eEfF5cCa25é".ToCharArray()).ArrayOf().Select(characters => "/" + new string(characters));
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(2000), Prop.ForAll(targets.ToArbitrary(), target =>
        {
            var (path, query) = (CanonicalPath.Parse(target.Split('?')[0], out _), CanonicalQuery.Parse(string.Join('?', target.Split('?')[1..]), out _));
            return path is null || query is null || IsReadAgain([.. path], [.. query]);
        }));
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
        return target.Length <= 2 && readPath is not null && readQuery is not null && readPath.Value.SequenceEqual(path) && readQuery.Value.SequenceEqual(query);
    }

    private static Gen<string> Texts() => Gen
        .OneOf(Gen.Elements(Unkind.EnumerateRunes().Select(rune => rune.ToString()).ToArray()), Gen.Choose('a', 'z').Select(letter => ((char)letter).ToString()))
        .ArrayOf().Select(string.Concat).Where(text => text.Length < 40 && IsReadable(text));

    private static Gen<QueryParameter> Parameters() =>
        from name in Texts().Where(text => text.Length > 0)
        from value in Texts()
        select new QueryParameter(name, value);

    /// <summary>A percent sign before two hexadecimal digits is what no canonical text may hold; neither is a control character.</summary>
    private static bool IsReadable(string text) =>
        !text.Any(char.IsControl) && !Enumerable.Range(0, text.Length).Any(i => text[i..] is ['%', var high, var low, ..] && char.IsAsciiHexDigit(high) && char.IsAsciiHexDigit(low));

    private static bool IsSegment(string text) => text is not ("" or "." or "..") && !text.AsSpan().ContainsAny('/', '\\', ';') && IsReadable(text);

    private static string[] Split(string text) => text.Split('|', StringSplitOptions.RemoveEmptyEntries);
}
