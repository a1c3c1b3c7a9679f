using System.Text;
using Policies.Redaction.Json;
using static Gateway.Tests.Redaction.PlanSketch;

namespace Gateway.Tests.Redaction;

public sealed class StrictnessTests
{
    private static readonly PlanSketch Any = RecordOf(("a", Shown), ("h", Hidden), ("b", ObjectOf(("a", Shown))));

    /// <summary>Documents in Latin-1, so that any byte can be written; kind; position.</summary>
    public static TheoryData<string, JsonFaultKind, long> Refused => new()
    {
        { "", JsonFaultKind.Empty, 0 },
        { " \t\r\n", JsonFaultKind.Empty, 0 },
        { "\xEF\xBB\xBF{}", JsonFaultKind.ByteOrderMark, 0 },
        { "\xFF\xFE{\0}\0", JsonFaultKind.ByteOrderMark, 0 },
        { "\xFE\xFF\0{\0}", JsonFaultKind.ByteOrderMark, 0 },
        { "{\0\"\0", JsonFaultKind.Malformed, 1 },
        { "{\"a\":1,}", JsonFaultKind.Malformed, 6 },
        { "[1,]", JsonFaultKind.Malformed, 2 },
        { "[,1]", JsonFaultKind.Malformed, 1 },
        { "[1 2]", JsonFaultKind.Malformed, 2 },
        { "{\"a\" 1}", JsonFaultKind.Malformed, 1 },
        { "{a:1}", JsonFaultKind.Malformed, 1 },
        { "{'a':1}", JsonFaultKind.Malformed, 1 },
        { "[1}", JsonFaultKind.Malformed, 2 },
        { "[NaN]", JsonFaultKind.Malformed, 1 },
        { "[-Infinity]", JsonFaultKind.Malformed, 1 },
        { "[01]", JsonFaultKind.Malformed, 1 },
        { "[1.]", JsonFaultKind.Malformed, 1 },
        { "[+1]", JsonFaultKind.Malformed, 1 },
        { "[.5]", JsonFaultKind.Malformed, 1 },
        { "[1e]", JsonFaultKind.Malformed, 1 },
        { "[0x1]", JsonFaultKind.Malformed, 1 },
        { "[True]", JsonFaultKind.Malformed, 1 },
        { "[nul]", JsonFaultKind.Malformed, 1 },
        { "/**/{}", JsonFaultKind.Malformed, 0 },
        { "{//\n}", JsonFaultKind.Malformed, 1 },
        { "[\"\n\"]", JsonFaultKind.Malformed, 1 },
        { "[\"\0\"]", JsonFaultKind.Malformed, 1 },
        { "[\"\\x\"]", JsonFaultKind.Malformed, 1 },
        { "[\"\\u12g4\"]", JsonFaultKind.Malformed, 1 },
        { "{\xC2\xA0}", JsonFaultKind.Malformed, 1 },
        { "\x1E{}", JsonFaultKind.Malformed, 0 },
        { "{\"h\":[1,}", JsonFaultKind.Malformed, 7 },
        { "{", JsonFaultKind.Truncated, 1 },
        { "{\"a\":", JsonFaultKind.Truncated, 5 },
        { "[\"a", JsonFaultKind.Truncated, 1 },
        { "[1", JsonFaultKind.Truncated, 2 },
        { "[-", JsonFaultKind.Truncated, 1 },
        { "[1,", JsonFaultKind.Truncated, 2 },
        { "[tru", JsonFaultKind.Truncated, 1 },
        { "{\"h\":{\"x\":[", JsonFaultKind.Truncated, 11 },
        { "{}{}", JsonFaultKind.TrailingBytes, 2 },
        { "{}\n{}", JsonFaultKind.TrailingBytes, 2 },
        { "[] ,", JsonFaultKind.TrailingBytes, 2 },
        { "[]\0", JsonFaultKind.TrailingBytes, 2 },
        { "{} //", JsonFaultKind.TrailingBytes, 2 },
        { "[]]", JsonFaultKind.TrailingBytes, 2 },
        { "null null", JsonFaultKind.TrailingBytes, 4 },
        { "{\"a\":\"\xFF\"}", JsonFaultKind.InvalidUtf8, 5 },
        { "{\"a\":\"\xC0\x80\"}", JsonFaultKind.InvalidUtf8, 5 },
        { "{\"a\":\"\xED\xA0\x80\"}", JsonFaultKind.InvalidUtf8, 5 },
        { "{\"a\":\"\xC3\"}", JsonFaultKind.InvalidUtf8, 5 },
        { "{\"a\":\"\xF4\x90\x80\x80\"}", JsonFaultKind.InvalidUtf8, 5 },
        { "{\"a\":\"\\n\xFF\"}", JsonFaultKind.InvalidUtf8, 5 },
        { "{\"\xFF\":1}", JsonFaultKind.InvalidUtf8, 1 },
        { "{\"h\":{\"x\":[\"\xFF\"]}}", JsonFaultKind.InvalidUtf8, 11 },
        { "{\"h\":{\"\xFF\":1}}", JsonFaultKind.InvalidUtf8, 6 },
        { "{\"u\":\"\xFF\"}", JsonFaultKind.InvalidUtf8, 5 },
        { "{\"a\":\"\\ud800\"}", JsonFaultKind.LoneSurrogate, 5 },
        { "{\"a\":\"\\udc00\"}", JsonFaultKind.LoneSurrogate, 5 },
        { "{\"a\":\"\\ud800x\"}", JsonFaultKind.LoneSurrogate, 5 },
        { "{\"a\":\"\\ud800\\u0041\"}", JsonFaultKind.LoneSurrogate, 5 },
        { "{\"a\":\"\\udc00\\ud800\"}", JsonFaultKind.LoneSurrogate, 5 },
        { "{\"a\":\"\\ud800\\n\"}", JsonFaultKind.LoneSurrogate, 5 },
        { "{\"\\uDFFF\":1}", JsonFaultKind.LoneSurrogate, 1 },
        { "{\"h\":[\"\\ud800\"]}", JsonFaultKind.LoneSurrogate, 6 },
        { "{\"u\":{\"\\ud800\":1}}", JsonFaultKind.LoneSurrogate, 6 },
        { "{\"a\":1,\"a\":1}", JsonFaultKind.DuplicateName, 7 },
        { "{\"a\":1,\"\\u0061\":1}", JsonFaultKind.DuplicateName, 7 },
        { "{\"\":1,\"\":1}", JsonFaultKind.DuplicateName, 6 },
        { "{\"b\":{\"a\":1},\"u\":0,\"b\":1}", JsonFaultKind.DuplicateName, 19 },
        { "{\"h\":{\"x\":{\"y\":1,\"y\":1}}}", JsonFaultKind.DuplicateName, 17 },
        { "{\"u\":[{\"x\":1,\"\\u0078\":1}]}", JsonFaultKind.DuplicateName, 13 },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void A_document_that_is_not_strict_JSON_is_refused_and_told_where(string document, JsonFaultKind kind, long position)
    {
        var bytes = Encoding.Latin1.GetBytes(document);
        var expected = new JsonFault(position, kind);
        Assert.Equal(expected, Redacted.Of(Any.Plan, bytes).Result.Fault);
        Assert.Equal(expected, Redacted.Of(Any.Plan, bytes, [.. Enumerable.Range(0, bytes.Length)]).Result.Fault);
    }

    [Theory]
    [InlineData("""{"a":1,"b":{"a":1},"A":1,"á":1}""")]
    [InlineData("""[{"a":1},{"a":1},[{"a":1,"b":{"a":2,"u":{"a":1}}}]]""")]
    [InlineData("""{"a":"\ud83d\ude00\u0000\\ud800"}""")]
    public void A_document_that_is_strict_JSON_is_read(string document) => Assert.Null(Redacted.Of(Any.Plan, document).Result.Fault);

    [Theory]
    [InlineData(64, true)]
    [InlineData(65, false)]
    public void Depth_has_a_limit(int depth, bool isRead)
    {
        Assert.Equal(isRead, Redacted.Of(Any.Plan, new string('[', depth) + new string(']', depth)).Result.Fault is null);
        var hidden = $$"""{"h":{{new string('[', depth - 1)}}{{new string(']', depth - 1)}}}""";
        Assert.Equal(isRead ? null : new JsonFault(5 + 63, JsonFaultKind.TooDeep), Redacted.Of(Any.Plan, hidden).Result.Fault);
    }

    [Fact]
    public void A_name_that_comes_twice_is_seen_however_deep_and_however_usual()
    {
        // The first object shows the order of members; the levels double their room just where the second one is.
        for (var depth = 1; depth < 40; depth++)
        {
            var inner = $$"""{{new string('[', depth)}}{"a":1,"b":[{"a":1}],"b":[]}{{new string(']', depth)}}""";
            var document = $$"""[{"a":1,"b":[{"a":1}]},{{inner}}]""";
            Assert.Equal(JsonFaultKind.DuplicateName, Redacted.Of(Any.Plan, document).Result.Fault?.Kind);
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(12)]
    public void A_token_has_a_limit(int split)
    {
        var limits = Redacted.Limits with { MaxTokenBytes = 10 };
        JsonFault? Fault(string document) => Redacted.Of(Any.Plan, Encoding.UTF8.GetBytes(document), limits, split).Result.Fault;

        Assert.Null(Fault("""{"a":"12345678"}"""));
        Assert.Equal(new JsonFault(5, JsonFaultKind.TokenTooLong), Fault("""{"a":"123456789"}"""));
        Assert.Equal(new JsonFault(5, JsonFaultKind.TokenTooLong), Fault("""{"h":12345678901}"""));
        Assert.Equal(new JsonFault(1, JsonFaultKind.TokenTooLong), Fault("""{"123456789":1,"h":1}"""));
        Assert.Equal(new JsonFault(1, JsonFaultKind.TokenTooLong), Fault("{" + new string(' ', 11) + "}"));
    }

    [Theory]
    [InlineData(-1, true)]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public void A_document_has_a_limit(int over, bool isRead)
    {
        var document = Encoding.UTF8.GetBytes("""[{"a":"x"},{"a":"y"}]""");
        var limits = Redacted.Limits with { MaxBytes = document.Length - over };
        var redacted = Redacted.Of(Any.Plan, document, limits, 15);
        Assert.Equal(isRead ? null : new JsonFault(limits.MaxBytes, JsonFaultKind.TooLong), redacted.Result.Fault);
    }

    [Fact]
    public void After_a_fault_nothing_more_is_released()
    {
        using var redactor = new JsonRedactor(Any.Plan, Redacted.Limits);
        redactor.Write("""[{"a":1},{"a":2},"""u8);
        Assert.Equal("""[{"a":1},{"a":2}""", Encoding.UTF8.GetString(redactor.Released.Span));
        redactor.Write("}"u8);
        redactor.Write("""{"a":3}]"""u8);
        Assert.True(redactor.Released.IsEmpty);
        Assert.Equal(JsonFaultKind.Malformed, redactor.Fault?.Kind);
        Assert.Equal(redactor.Fault, redactor.Complete().Fault);
    }
}
