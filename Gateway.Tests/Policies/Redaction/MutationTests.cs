using System.Diagnostics;
using System.Text;
using Policies.Redaction.Json;

namespace Gateway.Tests.Redaction;

/// <summary>Damaged documents get the verdict of a check that shares nothing with the redactor's own.</summary>
public sealed class MutationTests(ITestOutputHelper output)
{
    private const int DocumentsPerPlan = 64;

    [Fact]
    public void A_damaged_document_gets_the_verdict_of_an_independent_check()
    {
        var seed = (ulong)Stopwatch.GetTimestamp();
        var plans = (RandomCase.Count(40_000) + DocumentsPerPlan - 1) / DocumentsPerPlan;
        long whole = 0;
        Parallel.For(0, plans, RandomCase.Cores, number =>
        {
            var dice = new Dice(unchecked(seed + ((ulong)number * 0x9E3779B97F4A7C15)));
            var sketch = RandomPlans.From(dice);
            var plan = sketch.Plan;
            for (var document = 0; document < DocumentsPerPlan; document++)
            {
                var damaged = Damage.Of(Encoding.UTF8.GetBytes(RandomDocuments.For(sketch, dice)), dice);
                var splits = Enumerable.Range(0, dice.Below(4)).Select(_ => dice.Below(damaged.Length + 1)).Order().ToArray();
                var isStrict = PlainVerdict.IsStrict(damaged);
                var fault = Redacted.Of(plan, damaged, splits).Result.Fault?.Kind;
                if (isStrict != (fault is null or JsonFaultKind.UnexpectedRoot))
                    Assert.Fail($"Seed {seed}, plan {number}: strict {isStrict}, but {fault}: {Convert.ToHexString(damaged)} split at {string.Join(',', splits)}");
                Interlocked.Add(ref whole, isStrict ? 1 : 0);
            }
        });
        output.WriteLine($"{plans * DocumentsPerPlan} documents from seed {seed}, {whole} of them still whole");
        Assert.InRange(whole, plans, plans * (DocumentsPerPlan - 1));
    }
}
