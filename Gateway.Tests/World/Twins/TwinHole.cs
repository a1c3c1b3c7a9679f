namespace Gateway.Tests.World.Twins;

/// <summary>
/// Stands for a guard in the gateway's code that is not there: where the gateway guarded, what the SIS itself says gets through, and a write
/// that was refused is done.
/// </summary>
/// <param name="Where">The answers that the guard made, or had a part in.</param>
/// <param name="What">What of the SIS's own answer would have got through without it.</param>
internal sealed record TwinHole(Func<TwinRequest, TwinAnswer, bool> Where, Func<TwinAnswer, string> What)
{
    /// <summary>The SIS was asked already, and what it said to that write is what would have got through.</summary>
    public bool IsAfterwards { get; init; }

    public async Task<TwinAnswer> LetThroughAsync(Twin twin, TwinRequest request, TwinAnswer answer) => Where(request, answer)
        ? answer with { Head = $"{answer.Head}\n{What(IsAfterwards ? twin.Sis.Said : await twin.AskSisAsync(request))}" }
        : answer;
}
