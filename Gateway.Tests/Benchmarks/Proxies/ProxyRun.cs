namespace Gateway.Tests.Benchmarks.Proxies;

/// <summary>The whole comparison: first that all answers are right, then what they cost.</summary>
internal static class ProxyRun
{
    public static async Task RunAsync(ProxyOptions options)
    {
        var gateway = Path.Combine(AppContext.BaseDirectory, "Gateway.dll");
        using var fleet = await Fleet.StartAsync(options.Agreement, [("gateway", gateway), .. options.Others]);
        var questions = Question.Pages.Where(question => options.Limits.Contains(question.Limit)).ToList();
        await DemandExactnessAsync(fleet, options.Agreement, questions);
        List<Comparison> comparisons = [.. questions.Select(question => new Comparison(fleet, question, question.Connections))];
        if (options.Single)
        {
            comparisons.AddRange(questions.Select(question => new Comparison(fleet, question, 1)));
        }

        await CompareAsync(comparisons, options);
        if (options.Limits.Contains(Question.Bulk.Limit))
        {
            await BulkComparison.RunAsync(fleet, Math.Min(options.Rounds, 3));
        }
    }

    private static async Task DemandExactnessAsync(Fleet fleet, string agreement, IReadOnlyList<Question> questions)
    {
        var exactness = new Exactness(agreement);
        foreach (var (peer, question) in fleet.Peers.SelectMany(peer => questions.Select(question => (peer, question))))
        {
            await exactness.DemandAsync(peer, question);
        }

        Console.WriteLine($"every answer is exact; agreement {agreement}");
    }

    private static async Task CompareAsync(IReadOnlyList<Comparison> comparisons, ProxyOptions options)
    {
        foreach (var comparison in comparisons)
        {
            await comparison.WarmUpAsync();
        }

        for (var round = 0; round < options.Rounds; round++)
        {
            foreach (var comparison in comparisons)
            {
                await comparison.TakeRoundAsync(round % 2 == 1, options.Seconds);
            }
        }

        foreach (var comparison in comparisons)
        {
            comparison.Print();
        }
    }
}
