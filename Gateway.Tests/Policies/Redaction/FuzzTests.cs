using System.Diagnostics;
using Gateway.Tests.Catalogs;
using Policies.Redaction;

namespace Gateway.Tests.Redaction;

/// <summary>Very many cases, on all cores: <c>REDACTION_CASES</c> of them, from <c>REDACTION_SEED</c>.</summary>
public sealed class FuzzTests(ITestOutputHelper output)
{
    private const int DocumentsPerPlan = 64;

    private static readonly IValueGuard[] Guards = [new WordGuard(), new ScreenedGuard(), ShippedFloor.Whole];

    [Fact]
    public void Redactor_and_reference_agree_and_nothing_released_has_a_rule()
    {
        var seed = ulong.TryParse(Environment.GetEnvironmentVariable("REDACTION_SEED"), out var given) ? given : (ulong)Stopwatch.GetTimestamp();
        var plans = (RandomCase.Count(10_000) + DocumentsPerPlan - 1) / DocumentsPerPlan;
        Parallel.For(0, plans, RandomCase.Cores, (number, loop) =>
        {
            if (Failing(new Dice(unchecked(seed + ((ulong)number * 0x9E3779B97F4A7C15)))) is not { } failing)
                return;
            loop.Stop();
            Assert.Fail($"Seed {seed}, plan {number}: {failing}");
        });
        output.WriteLine($"{plans * DocumentsPerPlan} cases from seed {seed}");
    }

    [Fact]
    public void A_failing_case_is_made_small()
    {
        var dice = new Dice(1);
        var large = Enumerable.Range(0, 10_000).Select(_ => RandomCase.From(RandomPlans.From(dice), dice)).First(given => Fails(given) && given.Bytes.Length > 200);
        var small = Shrinking.Smallest(large, Fails);
        Assert.True(Fails(small));
        Assert.InRange(small.Bytes.Length, 1, 40);
        Assert.Empty(small.Splits);

        // As if the redactor did not know of keys.
        static bool Fails(RandomCase given) =>
            Agreement.Says(given.Plan.Plan, given) != Agreement.Reference(given.Plan.Everywhere(place => place with { IsKey = false }).Plan, given.Document);
    }

    private static string? Failing(Dice dice)
    {
        var sketch = RandomPlans.From(dice);
        var guard = dice.Of(Guards);
        var plan = sketch.With(guard);
        var given = RandomCase.From(sketch, dice);
        for (var document = 0; document < DocumentsPerPlan; document++)
        {
            // What was learned from one document is used on those that are like it.
            given = dice.OneIn(3) ? RandomCase.From(sketch, dice) : RandomCase.Of(sketch, Variation.Of(given.Document, dice), dice);
            if (!Agreement.Holds(plan, given))
                return $"{guard.GetType().Name}: {Shrinking.Smallest(given, smaller => !Agreement.Holds(smaller.Plan.With(guard), smaller))}";
        }

        return null;
    }
}
