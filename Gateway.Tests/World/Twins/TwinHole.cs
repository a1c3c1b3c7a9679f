namespace Gateway.Tests.World.Twins;

/// <summary>
/// Stands for a guard in the gateway's code that is not there: where the gateway guarded, what the SIS itself says gets through.
/// </summary>
/// <param name="Where">The answers that the guard made, or had a part in.</param>
/// <param name="What">What of the SIS's own answer would have got through without it.</param>
internal sealed record TwinHole(Func<TwinRequest, TwinAnswer, bool> Where, Func<TwinAnswer, string> What)
{
    public async Task<TwinAnswer> LetThroughAsync(Twin twin, TwinRequest request, TwinAnswer answer) =>
        Where(request, answer) ? answer with { Head = $"{answer.Head}\n{What(await twin.AskSisAsync(request))}" } : answer;
}
