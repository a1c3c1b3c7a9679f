namespace Gateway.Tests.World.Twins;

/// <summary>Puts requests to both twins until an answer tells them apart.</summary>
/// <param name="one">A world.</param>
/// <param name="two">The same with other protected values.</param>
/// <param name="hole">What lets something through that the gateway would not; null when all guards are on.</param>
internal sealed class TwinSearch(Twin one, Twin two, TwinHole? hole = null)
{
    private const int Lanes = 8;

    public TwinRequests Requests(int seed) => new(new(one.World, two.World), seed);

    /// <summary>The number of requests until one tells the twins apart, with that one, made as small as it gets; null when none did.</summary>
    public async Task<(int Count, TwinRequest Request)?> FindAsync(TwinRequests requests, int count)
    {
        for (var from = 0; from < count; from += Lanes)
        {
            var batch = await Task.WhenAll(Enumerable.Range(from, Math.Min(Lanes, count - from)).Select(async number =>
            {
                var request = requests.Draw(number);
                return (number, request, tells: await TellsApartAsync(request));
            }));
            if (batch.FirstOrDefault(asked => asked.tells) is { request: { } request, number: var number })
            {
                return (number + 1, await SmallestAsync(request));
            }
        }

        return null;
    }

    /// <summary>What both answer to a request, from where they differ; in their bodies, if these do.</summary>
    public async Task<string> DifferenceAsync(TwinRequest request)
    {
        var (first, second) = (await AnswerAsync(one, request), await AnswerAsync(two, request));
        return first.Body == second.Body
            ? $"{request}\n{first.Status} {first.Head}\n{second.Status} {second.Head}"
            : $"{request}\n{Difference(first.Body, second.Body)}";
    }

    private async Task<bool> TellsApartAsync(TwinRequest request)
    {
        var answers = await Task.WhenAll(AnswerAsync(one, request), AnswerAsync(two, request));
        return answers[0] != answers[1];
    }

    private async Task<TwinAnswer> AnswerAsync(Twin twin, TwinRequest request)
    {
        var answer = await twin.AskAsync(request);
        return hole is null ? answer : await hole.LetThroughAsync(twin, request, answer);
    }

    private async Task<TwinRequest> SmallestAsync(TwinRequest request)
    {
        foreach (var smaller in request.Smaller())
        {
            if (await TellsApartAsync(smaller))
            {
                return await SmallestAsync(smaller);
            }
        }

        return request;
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
