using Gateway.Tests.World.Town;
using Gateway.Tests.World.Twins;
using Policies.Language;

namespace Gateway.Tests.EndToEnd;

/// <summary>With any one guard off, a question or a write that tells two towns apart, or loses what is withheld, is soon found.</summary>
public sealed class TwinTownGuardTests(ITestOutputHelper output)
{
    private const int Most = 10_000;

    public static TheoryData<string> QuestionsInPolicies => [.. TownGuards.OfQuestionsInPolicies.Keys];

    public static TheoryData<string> Questions => [.. TownGuards.OfQuestions.Keys];

    public static TheoryData<string> WritesInPolicies => [.. TownGuards.OfWritesInPolicies.Keys];

    public static TheoryData<string> Writes => [.. TownGuards.OfWrites.Keys];

    [Theory]
    [MemberData(nameof(QuestionsInPolicies))]
    public Task Without_a_guard_in_the_policies_a_question_tells(string guard) =>
        IsFoundAsync(guard, TownGuards.OfQuestionsInPolicies[guard].In(TownPolicies.Texts), null, words => new TownRequests(words, TwinSettings.UsualSeed).Course, lanes: 8);

    [Theory]
    [MemberData(nameof(Questions))]
    public Task Without_a_guard_in_the_code_a_question_tells(string guard) =>
        IsFoundAsync(guard, TownPolicies.Texts, TownGuards.OfQuestions[guard], words => new TownRequests(words, TwinSettings.UsualSeed).Course, lanes: 8);

    [Theory]
    [MemberData(nameof(WritesInPolicies))]
    public Task Without_a_guard_in_the_policies_a_write_tells_or_erases(string guard) =>
        IsFoundAsync(guard, TownGuards.OfWritesInPolicies[guard].In(TownPolicies.Texts), null, words => new TownWritings(words, TwinSettings.UsualSeed).Course, lanes: 1);

    [Theory]
    [MemberData(nameof(Writes))]
    public Task Without_a_guard_in_the_code_a_write_tells_or_erases(string guard) =>
        IsFoundAsync(guard, TownPolicies.Texts, TownGuards.OfWrites[guard], words => new TownWritings(words, TwinSettings.UsualSeed).Course, lanes: 1);

    private async Task IsFoundAsync(string guard, IReadOnlyList<PolicyText> texts, TwinHole? hole, Func<TownVocabulary, Func<int, TwinCourse>> courses, int lanes)
    {
        await using var towns = await TownWorlds.StartAsync(TwinPolicies.Load(texts), count: 12);
        var search = new TwinSearch(towns.One, towns.Two, hole, lanes);

        var found = await search.FindAsync(courses(towns.Words), Most);

        Assert.NotNull(found);
        output.WriteLine($"{guard}: {found.Value.Count} courses until {await search.DifferenceAsync(found.Value.Course)}");
    }
}
