using Policies.Redaction.Json;
using static Gateway.Tests.Redaction.PlanSketch;

namespace Gateway.Tests.Redaction;

public sealed class PlanTests
{
    private static readonly PlanSketch Student = RecordOf(
        ("id", Id), ("name", Shown), ("status", Hidden), ("home", ObjectOf(("city", Shown))), ("grades", Shown));

    [Fact]
    public void Members_the_plan_does_not_name_are_withheld_and_counted_without_their_names() => Gives(
        Student,
        """{"id":"1","immigrant":true,"asylum":{"since":1},"home":{"city":"Ohio","visa":[1]}}""",
        """{"id":"1","home":{"city":"Ohio"}}""",
        "1 records; +home.city 1; +id 1; -? unclassified 2; -home.? unclassified 1; #1");

    [Fact]
    public void A_withheld_member_goes_whole_and_counts_once() => Gives(
        Student,
        """{"status":{"a":[1,2,{"b":"visa"}]},"name":"x"}""",
        """{"name":"x"}""",
        "1 records; +name 1; -status plan/hidden 1");

    [Fact]
    public void A_withheld_array_counts_once() => Gives(
        Student, """{"status":[1,2,3]}""", """{}""", "1 records; -status plan/hidden 1");

    [Fact]
    public void An_object_where_a_value_is_expected_is_withheld() => Gives(
        Student, """{"name":{"first":"x"}}""", """{}""", "1 records; -name unexpected-shape 1");

    [Fact]
    public void A_value_where_an_object_is_expected_is_withheld() => Gives(
        Student, """{"home":"Ohio","name":"x"}""", """{"name":"x"}""", "1 records; +name 1; -home unexpected-shape 1");

    [Fact]
    public void Null_where_an_object_is_expected_leaves() => Gives(
        Student, """{"home":null}""", """{"home":null}""", "1 records; +home 1");

    [Fact]
    public void An_array_is_treated_element_by_element() => Gives(
        Student,
        """{"home":[{"city":"a"},7,null,[{"city":"b","zip":1}]],"grades":["A",{},["B",[{}]]]}""",
        """{"home":[{"city":"a"},null,[{"city":"b"}]],"grades":["A",["B",[]]]}""",
        "1 records; +grades 2; +home 1; +home.city 2; -grades unexpected-shape 2; -home unexpected-shape 1; -home.? unclassified 1");

    [Fact]
    public void Records_of_a_root_array_are_counted_and_named_in_order() => Gives(
        Student,
        """[{"id":"2"},{"id":"1"},{"id":"1"},{"id":3},[{"id":"2\u0030"}]]""",
        """[{"id":"2"},{"id":"1"},{"id":"1"},{"id":3},[{"id":"2\u0030"}]]""",
        "5 records; +id 5; #2; #1; #3; #20");

    [Fact]
    public void Records_of_an_envelope_have_paths_of_their_own() => Gives(
        ObjectOf(("total", Shown), ("students", Student)),
        """{"total":9,"links":[],"students":[{"id":"1","x":0}]}""",
        """{"total":9,"students":[{"id":"1"}]}""",
        "1 records; + 1; +id 1; -? unclassified 2; #1");

    [Theory]
    [InlineData("\"x\"")]
    [InlineData(" 7")]
    [InlineData("true")]
    public void A_scalar_where_a_record_is_expected_leaves_nothing_to_deliver(string document) =>
        Assert.Equal(new JsonFault(0, JsonFaultKind.UnexpectedRoot), Redacted.Of(Student.Plan, document).Result.Fault);

    [Theory]
    [InlineData("{\"a\":1}")]
    [InlineData("[]")]
    [InlineData("null")]
    public void A_root_that_the_plan_withholds_leaves_nothing_to_deliver(string document)
    {
        var redacted = Redacted.Of(Hidden.Plan, document);
        Assert.Equal(JsonFaultKind.UnexpectedRoot, redacted.Result.Fault?.Kind);
        Assert.Empty(redacted.Output);
    }

    [Fact]
    public void An_object_at_a_root_of_values_leaves_nothing_to_deliver() =>
        Assert.Equal(JsonFaultKind.UnexpectedRoot, Redacted.Of(Shown.Plan, " {\"a\":1} ").Result.Fault?.Kind);

    [Fact]
    public void A_root_of_values_is_released() => Gives(Shown, " \"x\" ", " \"x\" ", "0 records; + 1");

    private static void Gives(PlanSketch sketch, string document, string expected, string counts)
    {
        var redacted = Redacted.Of(sketch.Plan, document);
        Assert.Equal((expected, counts), (redacted.Text, redacted.Counts));
    }
}
