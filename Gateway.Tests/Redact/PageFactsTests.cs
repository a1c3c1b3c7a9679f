using Gateway.Redact;
using Gateway.Tests.Queries;
using Moq;
using Policies.Evaluate;
using Policies.Redaction;

namespace Gateway.Tests.Redact;

public sealed class PageFactsTests
{
    private const string Links =
        "<http://sis/a?offset=0&limit=5>; rel=\"first\", <http://sis/a?OFFSET=5&limit=5&x=y>; rel=\"next\", <http://sis/a?offset=95&limit=5>; rel=\"last\"";

    [Fact]
    public void Links_are_reduced_to_numbers_and_the_last_page_is_named_only_to_whoever_may_count()
    {
        Assert.Equal([new("first", 0, 5), new("next", 5, 5), new("last", 95, 5)], PageFacts.Pages(Answer("Link", Links), Decision(mayCount: true)));
        Assert.Equal([new("first", 0, 5), new("next", 5, 5)], PageFacts.Pages(Answer("Link", Links), Decision(mayCount: false)));
        Assert.Empty(PageFacts.Pages(Answer("Link", Links), Decision(mayCount: true) with { IsCollection = false }));
    }

    [Fact]
    public void A_question_by_POST_has_no_page_links() => Assert.Empty(PageFacts.Pages(
        Answer("Link", Links), Decision(mayCount: true) with { Arguments = QueryTown.Granting().Allows(QueryTown.Rosters).Arguments }));

    [Theory]
    [InlineData("<http://sis/a?offset=x&limit=5>; rel=\"next\"")]
    [InlineData("<http://sis/a?offset=5>; rel=\"next\"")]
    [InlineData("<http://sis/a?offset=5&limit=99999999999>; rel=\"next\"")]
    [InlineData("<http://sis/a?offset=5&limit=5>; rel=\"secret\"")]
    [InlineData("next")]
    public void What_is_no_page_link_is_left_out(string links) => Assert.Empty(PageFacts.Pages(Answer("Link", links), Decision(mayCount: true)));

    [Fact]
    public void A_total_is_a_bare_number_for_whoever_may_count()
    {
        Assert.Equal(41, PageFacts.Total(Answer("X-Total-Count", "41"), Decision(mayCount: true)));
        Assert.Null(PageFacts.Total(Answer("X-Total-Count", "41"), Decision(mayCount: false)));
        Assert.Null(PageFacts.Total(Answer("X-Total-Count", "41 immigrants"), Decision(mayCount: true)));
    }

    private static HttpResponseMessage Answer(string header, string value)
    {
        var answer = new HttpResponseMessage();
        answer.Headers.TryAddWithoutValidation(header, value);
        return answer;
    }

    private static Allowed Decision(bool mayCount) => new()
    {
        Plan = new() { Guard = Mock.Of<IValueGuard>(), Root = new() { Path = "", Treatment = PlanTreatment.Descend, Rule = "" } },
        Path = ["a"],
        Query = [],
        IsCollection = true,
        Day = default,
        TotalHeader = mayCount ? "X-Total-Count" : null,
    };
}
