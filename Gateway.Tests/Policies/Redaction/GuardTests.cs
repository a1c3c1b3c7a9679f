using Policies.Redaction;
using Policies.Redaction.Json;
using static Gateway.Tests.Redaction.PlanSketch;

namespace Gateway.Tests.Redaction;

public sealed class GuardTests
{
    private static readonly PlanSketch Person = RecordOf(
        ("id", Id), ("note", Shown), ("program", Key),
        ("ext", ObjectOf(("note", Shown), ("name", Name), ("value", Shown))),
        ("roles", ObjectOf(("note", Shown), ("code", Shown), ("name", Name), ("value", Shown), ("program", Key), ("org", ObjectOf(("note", Shown))))),
        ("tags", Shown), ("kinds", Shown with { IsGuarded = true }), ("marks", ObjectOf(("code", Shown), ("inner", ObjectOf(("y", Shown)))) with { IsGuarded = true }), ("name", Name), ("programs", Key),
        ("remark", Text), ("remarks", ObjectOf(("text", Text), ("by", Shown))));

    [Theory]
    [InlineData("""{"id":"1","note":"visa"}""", """{"id":"1"}""", "1 records; +id 1; -note floor/word 1; #1")]
    [InlineData("""{"note":"v\u0069sa"}""", "{}", "1 records; -note floor/word 1")]
    [InlineData("""{"note":1017}""", "{}", "1 records; -note floor/code 1")]
    [InlineData("""{"note":"1017","id":"2"}""", """{"id":"2"}""", "1 records; +id 1; -note floor/code 1; #2")]
    [InlineData("""{"id":"visa"}""", "{}", "1 records; -id floor/word 1")]
    [InlineData("""{"ext":{"note":"visa","value":2}}""", """{"ext":{"value":2}}""", "1 records; +ext.value 1; -ext.note floor/word 1")]
    public void A_protected_value_goes_with_its_member(string document, string expected, string counts) => Gives(document, expected, counts);

    [Theory]
    [InlineData("""{"tags":["a","visa",1017]}""", """{"tags":["a"]}""", "1 records; +tags 1; -tags floor/code 1; -tags floor/word 1")]
    [InlineData("""{"tags":[["visa","a"]]}""", """{"tags":[["a"]]}""", "1 records; +tags 1; -tags floor/word 1")]
    public void A_protected_scalar_element_goes_alone(string document, string expected, string counts) => Gives(document, expected, counts);

    [Theory]
    [InlineData(
        """{"roles":[{"code":"1","x":1},{"code":"2","note":"visa","x":1}]}""",
        """{"roles":[{"code":"1"}]}""",
        "1 records; +roles.code 1; -roles.? unclassified 1; -roles.note floor/word 1")]
    [InlineData(
        """{"roles":[{"org":{"note":"visa"}},{"code":"1"}]}""",
        """{"roles":[{"code":"1"}]}""",
        "1 records; +roles.code 1; -roles.org.note floor/word 1")]
    [InlineData(
        """{"roles":[[{"code":"2"},{"note":"visa","code":"1017"}]]}""",
        """{"roles":[[{"code":"2"}]]}""",
        "1 records; +roles.code 1; -roles.note floor/word 1")]
    [InlineData(
        """{"roles":[{"code":"1","note":["visa"]}]}""",
        """{"roles":[{"code":"1"}]}""",
        "1 records; +roles.code 1; -roles.note floor/word 1")]
    public void A_protected_value_below_an_array_goes_with_the_nearest_element(string document, string expected, string counts) =>
        Gives(document, expected, counts);

    [Theory]
    [InlineData("""{"id":"1","ext":{"name":"status","value":"F1"}}""", """{"id":"1"}""", "1 records; +id 1; -ext.name floor/name 1; #1")]
    [InlineData("""{"ext":{"value":"F1","name":["x","status"]}}""", "{}", "1 records; -ext.name floor/name 1")]
    [InlineData("""{"ext":[{"value":"F1","name":["status"]},{"name":"x"}]}""", """{"ext":[{"name":"x"}]}""", "1 records; +ext.name 1; -ext.name floor/name 1")]
    [InlineData("""{"note":"status","ext":{"value":"status"}}""", """{"note":"status","ext":{"value":"status"}}""", "1 records; +ext.value 1; +note 1")]
    public void A_protected_name_goes_with_its_pair(string document, string expected, string counts) => Gives(document, expected, counts);

    [Theory]
    [InlineData("""[{"id":"1","program":"visa","x":1},{"id":"2"}]""", """[{"id":"2"}]""", "1 records; +id 1; -program floor/word 1; #2")]
    [InlineData("""[{"id":"1"},{"id":"2","programs":["a","visa"]}]""", """[{"id":"1"}]""", "1 records; +id 1; -programs floor/word 1; #1")]
    [InlineData("""[{"id":"1","roles":[{"note":"visa","program":"visa"}]}]""", "[]", "0 records; -roles.program floor/word 1")]
    [InlineData("""[{"value":"F1","name":"status"}]""", "[]", "0 records; -name floor/name 1")]
    public void A_protected_key_goes_with_its_record(string document, string expected, string counts) => Gives(document, expected, counts);

    [Theory]
    [InlineData("""{"id":"1","note":"visa","program":"visa"}""", "0 records; -program floor/word 1")]
    [InlineData("""{"program":"visa","roles":[{"note":"visa"}]}""", "0 records; -program floor/word 1")]
    [InlineData("""{"id":"1","name":"status"}""", "0 records; -name floor/name 1")]
    public void A_single_record_that_goes_leaves_no_document(string document, string counts)
    {
        var redacted = Redacted.Of(Person.Plan, document);
        Assert.Equal((true, "", counts), (redacted.Result.RecordWithheld, redacted.Text, redacted.Counts));
    }

    [Theory]
    [InlineData("""{"total":1,"people":{"id":"1","program":"visa"}}""", true, "")]
    [InlineData("""{"people":[{"id":"1","program":"visa"}],"total":1}""", false, """{"people":[],"total":1}""")]
    [InlineData("""{"people":[{"id":"1","program":"visa"},{"id":"2"}]}""", false, """{"people":[{"id":"2"}]}""")]
    [InlineData("""{"people":[],"total":"visa"}""", false, """{"people":[]}""")]
    public void A_record_in_an_envelope_goes_with_the_document_or_as_an_element(string document, bool isWithheld, string expected)
    {
        var redacted = Redacted.Of(ObjectOf(("total", Shown), ("people", Person)).Plan, document);
        Assert.Equal((isWithheld, expected), (redacted.Result.RecordWithheld, redacted.Text));
    }

    [Fact]
    public void A_record_wrapped_in_an_element_goes_with_its_wrapper()
    {
        var bundle = ObjectOf(("entry", ObjectOf(("url", Shown), ("resource", Person))));
        var redacted = Redacted.Of(bundle.Plan, """{"entry":[{"url":"a","resource":{"program":"visa"}},{"url":"b","resource":{"id":"2"}}]}""");
        Assert.Equal("""{"entry":[{"url":"b","resource":{"id":"2"}}]}""", redacted.Text);
    }

    [Theory]
    [InlineData("""{"id":"1","tags":["visa"]}""", """{"id":"1"}""")]
    [InlineData("""{"id":"1","tags":[]}""", """{"id":"1","tags":[]}""")]
    [InlineData("""{"id":"1","tags":[["visa"]]}""", """{"id":"1"}""")]
    [InlineData("""{"id":"1","tags":["a",["visa"]]}""", """{"id":"1","tags":["a"]}""")]
    [InlineData("""{"id":"1","roles":[{"note":"visa"}]}""", """{"id":"1"}""")]
    [InlineData("""{"id":"1","tags":[{}]}""", """{"id":"1","tags":[]}""")]
    public void An_array_emptied_by_values_goes(string document, string expected) =>
        Assert.Equal(expected, Redacted.Of(Person.Plan, document).Text);

    [Theory]
    [InlineData("""{"id":"1","kinds":["visa"]}""", "1 records; +id 1; -kinds floor/word 1; #1")]
    [InlineData("""{"id":"1","kinds":[]}""", "1 records; +id 1; #1")]
    [InlineData("""{"kinds":[[]],"id":"1"}""", "1 records; +id 1; #1")]
    [InlineData("""{"id":"1","kinds":[{}]}""", "1 records; +id 1; -kinds unexpected-shape 1; #1")]
    public void A_guarded_array_goes_whenever_nothing_is_left_in_it(string document, string counts) =>
        Gives(document, """{"id":"1"}""", counts);

    [Theory]
    [InlineData("""{"id":"1","marks":[{"x":1},{"code":"a"},{}]}""", """{"id":"1","marks":[{"code":"a"}]}""", "1 records; +id 1; +marks.code 1; -marks.? unclassified 1; #1")]
    [InlineData("""{"id":"1","marks":[{"x":1},{}]}""", """{"id":"1"}""", "1 records; +id 1; -marks.? unclassified 1; #1")]
    [InlineData("""{"id":"1","marks":[[{}],[{"code":"a"}]]}""", """{"id":"1","marks":[[{"code":"a"}]]}""", "1 records; +id 1; +marks.code 1; #1")]
    [InlineData("""{"id":"1","marks":[{"inner":{}},{"code":"a","inner":{"x":1}}]}""", """{"id":"1","marks":[{"inner":{}},{"code":"a","inner":{}}]}""", "1 records; +id 1; +marks.code 1; -marks.inner.? unclassified 1; #1")]
    [InlineData("""{"id":"1","marks":{"x":1}}""", """{"id":"1","marks":{}}""", "1 records; +id 1; -marks.? unclassified 1; #1")]
    public void So_does_an_object_in_it_of_which_nothing_leaves(string document, string expected, string counts) => Gives(document, expected, counts);

    [Theory]
    [InlineData("""{"id":"1","remark":"fix"}""", """{"id":"1"}""", "1 records; +id 1; -remark floor/phrase 1; #1")]
    [InlineData("""{"remark":"fi\u0078"}""", "{}", "1 records; -remark floor/phrase 1")]
    [InlineData("""{"remark":12,"id":"x"}""", """{"id":"x"}""", "1 records; +id 1; -remark floor/phrase 1; #x")]
    [InlineData("""{"remark":"visa"}""", "{}", "1 records; -remark floor/word 1")]
    [InlineData("""{"remark":"fine","note":"fix"}""", """{"remark":"fine","note":"fix"}""", "1 records; +note 1; +remark 1")]
    [InlineData(
        """{"remarks":[{"text":"fine","by":"a"},{"text":"fix","by":"b"}]}""",
        """{"remarks":[{"text":"fine","by":"a"}]}""",
        "1 records; +remarks.by 1; +remarks.text 1; -remarks.text floor/phrase 1")]
    public void Text_that_speaks_goes_like_a_protected_value(string document, string expected, string counts) => Gives(document, expected, counts);

    [Fact]
    public void Text_is_looked_at_in_every_record_whatever_the_screen_says()
    {
        var plan = RecordOf(("id", Id), ("remark", Text)).With(new ScreenedGuard());
        var records = Enumerable.Range(0, 200).Select(i => $$"""{"id":"{{i}}","remark":"{{(i % 7 == 0 ? "fix" : "fine")}}"}""").ToList();
        var redacted = Redacted.Of(plan, $"[{string.Join(',', records)}]");
        Assert.DoesNotContain("fix", redacted.Text, StringComparison.Ordinal);
        Assert.Equal(171, redacted.Text.Split("fine").Length - 1);
    }

    [Fact]
    public void A_list_whose_records_all_went_looks_like_a_list_that_had_none()
    {
        var plan = ObjectOf(("people", Person)).Plan;
        Assert.Equal(
            Redacted.Of(plan, "{\n\"people\": [ ]}").Text,
            Redacted.Of(plan, "{\n\"people\": [\n{\"program\":\"visa\"},\n{\"program\":\"visa\"}\n]}").Text);
    }

    [Fact]
    public void A_scalar_document_that_is_protected_is_withheld() => Assert.True(Redacted.Of(Shown.Plan, "\"visa\"").Result.RecordWithheld);

    [Fact]
    public void A_guard_that_throws_closes_the_document()
    {
        var redacted = Redacted.Of(Person.With(new ThrowingGuard()), """[{"id":"1"},{"id":"2"}]""");
        Assert.Equal(new JsonFault(7, JsonFaultKind.GuardFailed), redacted.Result.Fault);
        Assert.Empty(redacted.Output);
    }

    private static void Gives(string document, string expected, string counts)
    {
        var redacted = Redacted.Of(Person.Plan, document);
        Assert.Equal((expected, counts), (redacted.Text, redacted.Counts));
    }

    private sealed class ThrowingGuard : IValueGuard
    {
        public string? RuleFor(ReadOnlySpan<char> value, bool namesItsSibling) => throw new OverflowException(value.ToString());
    }
}
