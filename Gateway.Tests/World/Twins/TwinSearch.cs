namespace Gateway.Tests.World.Twins;

/// <summary>Puts requests to both twins until an answer tells them apart.</summary>
/// <param name="one">A world.</param>
/// <param name="two">The same with other protected values.</param>
/// <param name="hole">What lets something through that the gateway would not; null when all guards are on.</param>
/// <param name="lanes">How many courses are under way at once: one, where they write.</param>
internal sealed class TwinSearch(Twin one, Twin two, TwinHole? hole = null, int lanes = 8)
{
    /// <summary>The number of courses until one tells the twins apart, with that one, made as small as it gets; null when none did.</summary>
    public async Task<(int Count, TwinCourse Course)?> FindAsync(Func<int, TwinCourse> draw, int count)
    {
        for (var from = 0; from < count; from += lanes)
        {
            var batch = await Task.WhenAll(Enumerable.Range(from, Math.Min(lanes, count - from)).Select(async number =>
            {
                var course = draw(number);
                return (number, course, tells: await TellsAsync(course));
            }));
            if (batch.FirstOrDefault(asked => asked.tells) is { course: { } course, number: var number })
            {
                return (number + 1, await SmallestAsync(course));
            }
        }

        return null;
    }

    /// <summary>What both answer to a course, from where they differ, and what was lost by it.</summary>
    public async Task<string> DifferenceAsync(TwinCourse course)
    {
        var (first, second) = await FollowAsync(course);
        var apart = first.Answers.Zip(second.Answers).FirstOrDefault(pair => pair.First != pair.Second);
        var difference = apart.First is null ? "the answers are alike" : apart.First.Body == apart.Second.Body
            ? $"{apart.First.Status} {apart.First.Head}\n{apart.Second.Status} {apart.Second.Head}"
            : Difference(apart.First.Body, apart.Second.Body);
        return $"{course}\n{difference}\n{first.Damage}\n{second.Damage}".TrimEnd();
    }

    private async Task<bool> TellsAsync(TwinCourse course)
    {
        var (first, second) = await FollowAsync(course);
        return !first.Answers.SequenceEqual(second.Answers) || first.Damage.Length > 0 || second.Damage.Length > 0;
    }

    private async Task<((List<TwinAnswer> Answers, string Damage) First, (List<TwinAnswer> Answers, string Damage) Second)> FollowAsync(TwinCourse course)
    {
        var both = await Task.WhenAll(FollowAsync(one, course), FollowAsync(two, course));
        return (both[0], both[1]);
    }

    private async Task<(List<TwinAnswer> Answers, string Damage)> FollowAsync(Twin twin, TwinCourse course)
    {
        var answers = new List<TwinAnswer>();
        twin.Sis.Reset();
        foreach (var request in course.Requests)
        {
            var answer = await twin.AskAsync(request);
            answers.Add(hole is null ? answer : await hole.LetThroughAsync(twin, request, answer));
        }

        return (answers, twin.Sis.Damage());
    }

    private async Task<TwinCourse> SmallestAsync(TwinCourse course)
    {
        foreach (var smaller in course.Smaller())
        {
            if (await TellsAsync(smaller))
            {
                return await SmallestAsync(smaller);
            }
        }

        return course;
    }

    private static string Difference(string one, string two)
    {
        var at = one.Zip(two).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"…{Around(one, at)}\n…{Around(two, at)}";
    }

    private static string Around(string text, int at)
    {
        var from = Math.Clamp(at - 200, 0, text.Length);
        return text.Substring(from, Math.Min(400, text.Length - from));
    }
}
