using static Policies.Redaction.Json.JsonFaultKind;

namespace Gateway.Tests.Redaction.Corpus;

/// <summary>Brackets, commas, colons, white space, the one value and what may not follow it.</summary>
internal static class Structures
{
    private static readonly string[] Accepted =
    [
        "{}", "[]", "[[]]", "[{}]", "{\"a\":{}}", "{\"a\":[]}", "[1,2]", "{\"a\":1,\"b\":2}", " {} ", "\t[\n]\r", "\r\n{\r\n}\r\n",
        "[ 1\t,\n2\r]", "{ \"a\" \t:\n1 }", "null", "true", "0", "\"\"", " 1 ", "[[],[],{}]", "{\"\":1}", "{\"a\":{\"a\":{\"a\":1}}}",
        "[\"}\",\"]\",\",\",\":\",\"{\",\"[\",\"\\\"\"]", "{\"//\":\"/* */\"}",
    ];

    private static readonly string[] Broken =
    [
        "]", "}", ",", ":", "{]", "[}", "{,}", "[,]", "[1,]", "[,1]", "[1,,2]", "{\"a\":1,}", "{,\"a\":1}", "{\"a\":1,,\"b\":2}", "{\"a\"}",
        "{\"a\",\"b\"}", "{\"a\":}", "{:1}", "{1:1}", "{null:1}", "{[]:1}", "{\"a\"::1}", "{\"a\":1 \"b\":2}", "{\"a\":1;\"b\":2}", "[1:2]",
        "{\"a\":1]", "[1;2]", "[1 2]", "[\"a\"\"b\"]", "[[] []]", "[{}{}]", "{\"a\" 1}", "{\"a\"=1}", "{\"a\"=>1}", "{a:1}", "{'a':1}",
        "['a']", "[`a`]", "(1)", "[/**/]", "[//\n1]", "[1#\n]", "[<!-- -->]", "/**/{}", "//\n{}", "#\n{}", "\v{}", "\f{}", "{\v}", "[\f]",
        "{\xC2\xA0}", "[\xE2\x80\xA8]", "[\xE3\x80\x80 1]", "[\0]", "\0{}", "[1\0]", "\x1E{}\n", "[\x7F]", "[\\n]", "[\\u0031]", "{\\u0061:1}",
        ")]}',\n{}", "while(1);[]", "callback({})", "<a/>", "a,b", "---\na: 1", "+/v8-", "\x1F\x8B\x08", "[...]", "[*]", "{\"a\":undefined}", "@", "$",
    ];

    private static readonly string[] Followed =
    [
        "{}{}", "{}\n{}", "[][]", "[]]", "{}}", "[],", "{} ,", "[] x", "{}//", "{} /**/", "{}#", "null null", "[]\0", "{}\x1A", "[]\xC2\xA0", "[]\v", "[];",
        "{}\xEF\xBB\xBF", "{}\"\"", "[]1", "{}:1", "true false", "\"a\"\"b\"", "1 2", "1,2", "{}\x1E{}", "{}\r\n[]\r\n", "[]\xFF", "{}\"",
    ];

    public static IEnumerable<Row> Rows =>
    [
        .. Accepted.Select(document => Row.Accept(document, document)),
        .. Broken.Select(document => Row.Refuse(Malformed, document)),
        .. Followed.Select(document => Row.Refuse(TrailingBytes, document)),
        .. new[] { "", " ", "\n", " \t\r\n ", new string(' ', 64), new string('\n', 200) }.Select((document, i) => Row.Refuse(Empty, $"blank-{i}", document)),
    ];
}
