using System.Text;
using Policies.Evaluate;
using Policies.Writes;

namespace Gateway.Tests.Writes;

/// <summary>A JSON Patch, operation by operation.</summary>
public sealed class PatchBodyTests
{
    private static readonly BodyCheck Patch = Campus.Body("PATCH", "/campus/pupils/1");

    [Theory]
    [InlineData("""[{"op":"replace","path":"/pupil/name","value":"Ada"}]""")]
    [InlineData("""[{"op":"add","path":"/pupil/phones/-","value":{"number":"1"}},{"op":"remove","path":"/pupil/phones/0"}]""")]
    [InlineData("""[{"op":"replace","path":"/pupil/phones/0/number","value":"1"}]""")]
    [InlineData("""[{"op":"replace","path":"/pupil/@phones","value":[{"number":"1"}]}]""")]
    [InlineData("""[{"op":"remove","path":"/pupil/home/city"}]""")]
    [InlineData("""[{"op":"add","path":"/pupil/note","value":"likes chess"}]""")]
    [InlineData("""[{"op":"replace","path":"/pupil/id","value":"8"}]""")]
    public void What_is_granted_can_be_patched(string body)
    {
        var verdict = Patch.Check("application/json-patch+json", Encoding.UTF8.GetBytes(body));

        Assert.Null(verdict.Refusal?.Detail);
        Assert.Equal(body, Encoding.UTF8.GetString(verdict.Forward.Span));
    }

    [Theory]
    [InlineData("""[{"op":"replace","path":"/pupil/citizenship","value":"x"}]""", RefusalCode.BodyOnWithheldField)]
    [InlineData("""[{"op":"remove","path":"/pupil/citizenship"}]""", RefusalCode.BodyOnWithheldField)]
    [InlineData("""[{"op":"add","path":"/pupil/home/country","value":"x"}]""", RefusalCode.BodyOnWithheldField)]
    [InlineData("""[{"op":"add","path":"/pupil/note","value":"Her visa has expired."}]""", RefusalCode.BodyOnWithheldField)]
    [InlineData("""[{"op":"add","path":"/pupil/shoeSize","value":3}]""", RefusalCode.BodyOnWithheldField)]
    [InlineData("""[{"op":"add","path":"/pupil/programs/-","value":{"title":"Immigrant"}}]""", RefusalCode.BodyOnWithheldField)]
    [InlineData("""[{"op":"replace","path":"/pupil/name","value":"Ada"},{"op":"remove","path":"/pupil/citizenship"}]""", RefusalCode.BodyOnWithheldField)]
    [InlineData("""[{"op":"replace","path":"/pupil/home","value":{"city":"Lima"}}]""", RefusalCode.WriteErasesWithheldField)]
    [InlineData("""[{"op":"remove","path":"/pupil/home"}]""", RefusalCode.WriteErasesWithheldField)]
    [InlineData("""[{"op":"remove","path":"/pupil/home/0"}]""", RefusalCode.WriteErasesWithheldField)]
    [InlineData("""[{"op":"remove","path":"/pupil/programs"}]""", RefusalCode.WriteErasesWithheldField)]
    [InlineData("""[{"op":"remove","path":"/pupil/programs/0"}]""", RefusalCode.WriteErasesWithheldField)]
    [InlineData("""[{"op":"replace","path":"/pupil/programs/0/code","value":"b"}]""", RefusalCode.WriteErasesWithheldField)]
    [InlineData("""[{"op":"replace","path":"/pupil","value":{"name":"Ada"}}]""", RefusalCode.WriteErasesWithheldField)]
    [InlineData("""[{"op":"add","path":"/pupil/programs/code","value":"b"}]""", RefusalCode.WriteErasesWithheldField)]
    [InlineData("""[{"op":"add","path":"/pupil/club/room","value":"b"}]""", RefusalCode.WriteErasesWithheldField)]
    [InlineData("""[{"op":"replace","path":"/pupil/504/name","value":"b"}]""", RefusalCode.WriteErasesWithheldField)]
    [InlineData("""[{"op":"replace","path":"/0/pupil/name","value":"b"}]""", RefusalCode.WriteErasesWithheldField)]
    [InlineData("""[{"op":"remove","path":"/"}]""", RefusalCode.WriteErasesWithheldField)]
    [InlineData("""[{"op":"test","path":"/pupil/citizenship","value":"x"}]""", RefusalCode.WriteClosed)]
    [InlineData("""[{"op":"test","path":"/pupil/name","value":"x"}]""", RefusalCode.WriteClosed)]
    [InlineData("""[{"op":"copy","from":"/pupil/citizenship","path":"/pupil/name"}]""", RefusalCode.WriteClosed)]
    [InlineData("""[{"op":"move","from":"/pupil/citizenship","path":"/pupil/name"}]""", RefusalCode.WriteClosed)]
    public void What_would_show_or_erase_what_is_withheld_is_refused(string body, RefusalCode code) =>
        Assert.Equal(code, Campus.Refusal(Patch, "application/json-patch+json", body)?.Code);

    [Theory]
    [InlineData("""[{"op":"add","path":"/pupil/programs/-","value":{"title":"Band"}}]""", "programs")]
    [InlineData("""[{"op":"add","path":"/pupil/club/-","value":{"title":"Band"}}]""", "club")]
    [InlineData("""[{"op":"replace","path":"/pupil/note","value":"likes chess"}]""", "note")]
    [InlineData("""[{"op":"remove","path":"/pupil/note"}]""", "note")]
    [InlineData("""[{"op":"add","path":"/pupil/note/-","value":"likes chess"}]""", "note")]
    [InlineData("""[{"op":"remove","path":"/pupil/badge"}]""", "badge")]
    public void What_is_done_only_where_something_is_there_is_no_way_to_find_what_is_withheld_by_its_value(string body, string field)
    {
        var refused = Campus.Refusal(Patch, "application/json-patch+json", body)!;

        Assert.Equal((RefusalCode.WriteClosed, "floor/value-guarded"), (refused.Code, refused.Rule));
        Assert.Contains($"`{field}`", refused.Detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("[1]")]
    [InlineData("""[{"op":"replace","path":"/pupil/name"}]""")]
    [InlineData("""[{"op":"remove","path":"/pupil/name","value":1}]""")]
    [InlineData("""[{"op":"add","path":"/pupil/name","value":1,"from":"/x"}]""")]
    [InlineData("""[{"op":"add","path":"/pupil/name","value":1,"value":2}]""")]
    [InlineData("""[{"op":"add","path":"/pupil/name","path":"/pupil/citizenship","value":2}]""")]
    [InlineData("""[{"op":"ADD","path":"/pupil/name","value":1}]""")]
    [InlineData("""[{"op":"add","path":"pupil/name","value":1}]""")]
    [InlineData("""[{"op":"add","path":"/pupil/na~me","value":1}]""")]
    [InlineData("""[{"op":"add","path":"/pupil/name","value":1}] x""")]
    [InlineData("""[{"op":"add","path":"/pupil/name","value":1},]""")]
    [InlineData("""[{"op":"add","path":"/pupil/name\ud800","value":1}]""")]
    public void What_is_no_patch_is_malformed(string body) =>
        Assert.Equal(RefusalCode.MalformedBody, Campus.Refusal(Patch, "application/json-patch+json", body)?.Code);

    [Fact]
    public void So_is_a_value_that_is_no_text_in_any_reading() => Assert.Equal(
        RefusalCode.MalformedBody,
        Patch.Check("application/json-patch+json", (byte[])[.. """[{"op":"add","path":"/pupil/name","value":"""u8, (byte)0x22, 0xFF, .. "\"}]"u8]).Refusal?.Code);

    [Fact]
    public void A_path_is_at_most_64_segments_long() => Assert.Equal(
        RefusalCode.MalformedBody,
        Campus.Refusal(Patch, "application/json-patch+json", $$"""[{"op":"remove","path":"{{string.Concat(Enumerable.Repeat("/a", 32_000))}}"}]""")?.Code);

    [Fact]
    public void An_escaped_name_is_the_name() => Assert.Equal(
        RefusalCode.BodyOnWithheldField,
        Campus.Refusal(Patch, "application/json-patch+json", """[{"op":"add","path":"/pupil/citizen\u0073hip","value":1}]""")?.Code);
}
