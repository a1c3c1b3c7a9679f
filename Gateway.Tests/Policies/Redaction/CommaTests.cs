using static Gateway.Tests.Redaction.PlanSketch;

namespace Gateway.Tests.Redaction;

public sealed class CommaTests
{
    private static readonly PlanSketch Pair = RecordOf(("a", Shown), ("b", Shown), ("h", Hidden), ("in", ObjectOf(("a", Shown))), ("list", Shown));

    [Theory]
    [InlineData("""{"h":1,"a":2,"b":3}""", """{"a":2,"b":3}""")]
    [InlineData("""{"a":2,"h":1,"b":3}""", """{"a":2,"b":3}""")]
    [InlineData("""{"a":2,"b":3,"h":1}""", """{"a":2,"b":3}""")]
    [InlineData("""{"h":1}""", """{}""")]
    [InlineData("""{"h":1,"x":2,"a":3}""", """{"a":3}""")]
    [InlineData("""{"a":3,"h":1,"x":2}""", """{"a":3}""")]
    [InlineData("""{"x":0,"a":3,"h":1,"b":4,"y":2}""", """{"a":3,"b":4}""")]
    public void A_withheld_member_takes_one_comma_with_it(string document, string expected) =>
        Assert.Equal(expected, Redacted.Of(Pair.Plan, document).Text);

    [Theory]
    [InlineData(""" { "h" : 1 , "a" : 2 } """, """ { "a" : 2 } """)]
    [InlineData("{\n  \"a\": 2,\n  \"h\": 1\n}\n", "{\n  \"a\": 2\n}\n")]
    [InlineData("{\n  \"a\": 2,\n  \"h\": 1 ,\t\"b\"\r\n:\t3 }", "{\n  \"a\": 2 ,\t\"b\"\r\n:\t3 }")]
    [InlineData("{\t\"h\" : 1,\n\"a\":2 }", "{\n\"a\":2 }")]
    [InlineData("\r\n{}\t", "\r\n{}\t")]
    public void White_space_stays_with_what_is_kept(string document, string expected) =>
        Assert.Equal(expected, Redacted.Of(Pair.Plan, document).Text);

    [Theory]
    [InlineData("""{"list":["visa","x","y"]}""", """{"list":["x","y"]}""")]
    [InlineData("""{"list":["x", "visa" , "y"]}""", """{"list":["x" , "y"]}""")]
    [InlineData("""{"list":[ "x","y" ,"visa" ]}""", """{"list":[ "x","y" ]}""")]
    [InlineData("""{"list":[ {} , "x" ]}""", """{"list":[ "x" ]}""")]
    [InlineData("""{"list":[["visa","x"],["x","visa"]]}""", """{"list":[["x"],["x"]]}""")]
    public void A_withheld_element_takes_one_comma_with_it(string document, string expected) =>
        Assert.Equal(expected, Redacted.Of(Pair.Plan, document).Text);

    [Theory]
    [InlineData("""{"a":[1.0,1e2,-0,1E+2,0.10,123456789012345678901234567890]}""")]
    [InlineData("""{"\u0061":"\u00e9\/\"\\\b\f\n\r\t","b":"é😀\ud83d\ude00\u0000"}""")]
    [InlineData("""{"b":null,"a":true,"in":{"a":false}}""")]
    [InlineData("""{"in":null,"list":[],"a":[[],[[]]]}""")]
    [InlineData("""{}""")]
    [InlineData("""null""")]
    [InlineData("""[]""")]
    public void What_is_kept_is_kept_byte_for_byte(string document) => Assert.Equal(document, Redacted.Of(Pair.Plan, document).Text);

    [Theory]
    [InlineData("{\n  \"list\": [\n    \"visa\",\n    {}\n  ],\n  \"in\": {\n    \"h\": 1\n  }\n}", "{\n  \"in\": {}\n}")]
    [InlineData("[\n  7\n]", "[]")]
    [InlineData("[ ]", "[]")]
    [InlineData("{\t}", "{}")]
    public void Nothing_tells_whether_an_empty_container_came_empty(string document, string expected) =>
        Assert.Equal(expected, Redacted.Of(Pair.Plan, document).Text);

    [Fact]
    public void Names_are_compared_unescaped_and_exactly()
    {
        var plan = RecordOf(("citizenship", Hidden), ("Citizenship", Shown), ("né", Shown)).Plan;
        Assert.Equal(
            """{"Citizenship":2,"n\u00E9":3}""",
            Redacted.Of(plan, """{"\u0063itizenship":1,"Citizenship":2,"n\u00E9":3,"CITIZENSHIP":4}""").Text);
    }
}
