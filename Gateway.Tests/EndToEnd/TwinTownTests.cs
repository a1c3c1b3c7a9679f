using Gateway.Tests.World.Town;
using Gateway.Tests.World.Twins;

namespace Gateway.Tests.EndToEnd;

/// <summary>
/// Two towns that differ only in what is withheld: neither questions by PowerSchool, SIF and OData nor writes, drawn at random, valid and
/// hostile, tell them apart, and no write loses anything that is withheld. <c>TWIN_REQUESTS</c> asks more, <c>TWIN_SEED</c> others.
/// </summary>
public sealed class TwinTownTests
{
    private static readonly string[] Systems = ["/odata/Students", "/odata/Programs", "/ws/v1/district/student", "/ws/schema/table/students", "/requests/StudentPersonals"];

    private static readonly string[] Refusals =
        ["body_on_withheld_field", "write_erases_withheld_field", "write_closed", "write_not_granted", "malformed_body", "unsupported_media_type", "sis_refused_request", "not_found"];

    [Fact]
    public async Task No_question_in_any_grammar_tells_the_towns_apart()
    {
        await using var towns = await StartAsync(count: 24);

        await AreAlikeAsync(new(towns.One, towns.Two), new TownRequests(towns.Words, TwinSettings.Seed).Course, 1500);
    }

    [Fact]
    public async Task No_write_tells_the_towns_apart_or_loses_what_is_withheld()
    {
        await using var towns = await StartAsync(count: 8);

        await AreAlikeAsync(new(towns.One, towns.Two, lanes: 1), new TownWritings(towns.Words, TwinSettings.Seed).Course, 1000);
    }

    [Fact]
    public async Task Of_the_questions_to_each_system_some_are_answered_with_records_and_some_are_not()
    {
        await using var towns = await StartAsync(count: 8);
        var asked = await AnswersAsync(towns.One, new TownRequests(towns.Words, TwinSettings.UsualSeed).Course, 800);

        foreach (var system in Systems)
        {
            var statuses = asked.Where(pair => pair.Request.Path == system && pair.Request.Query.Length > 1).CountBy(pair => pair.Answer.Status).ToDictionary();
            Assert.True(statuses.GetValueOrDefault(200) > 2 && statuses.GetValueOrDefault(403) > 2, $"{system} {string.Join(' ', statuses)}");
        }
    }

    [Fact]
    public async Task Writes_of_each_kind_are_done_and_refused_for_each_reason()
    {
        await using var towns = await StartAsync(count: 8);
        var writes = (await AnswersAsync(towns.One, new TownWritings(towns.Words, TwinSettings.UsualSeed).Course, 500)).Where(pair => pair.Request.Method != "GET").ToList();

        var done = writes.Where(pair => pair.Answer.Status < 300).Select(pair => $"{pair.Request.Method} {pair.Request.Body?.MediaType}".TrimEnd()).ToHashSet();
        Assert.Superset(new HashSet<string> { "POST application/json", "PUT application/json", "PATCH application/merge-patch+json", "PATCH application/json-patch+json", "DELETE" }, done);
        Assert.All(Refusals, code => Assert.Contains(writes, pair => pair.Answer.Says(code)));
    }

    private static Task<TownWorlds> StartAsync(int count) => TownWorlds.StartAsync(TwinPolicies.Load(TownPolicies.Texts), count);

    private static async Task AreAlikeAsync(TwinSearch search, Func<int, TwinCourse> draw, int count)
    {
        var found = await search.FindAsync(draw, TwinSettings.Requests(count));

        Assert.True(found is null, found is { } told ? $"after {told.Count} courses: {await search.DifferenceAsync(told.Course)}" : "");
    }

    private static async Task<List<(TwinRequest Request, TwinAnswer Answer)>> AnswersAsync(Twin twin, Func<int, TwinCourse> draw, int count)
    {
        var answers = new List<(TwinRequest, TwinAnswer)>();
        foreach (var course in Enumerable.Range(0, count).Select(draw))
        {
            twin.Sis.Reset();
            foreach (var request in course.Requests)
            {
                answers.Add((request, await twin.AskAsync(request)));
            }
        }

        return answers;
    }
}
