using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Gateway.Tests.Redaction;

/// <summary>A plan, a document for it in UTF-8, and places to split it.</summary>
internal sealed record RandomCase(PlanSketch Plan, string Document, byte[] Bytes, int[] Splits)
{
    public static readonly Arbitrary<RandomCase> Any = Arb.From(
        from high in Gen.Choose(0, int.MaxValue)
        from low in Gen.Choose(0, int.MaxValue)
        let dice = new Dice(((ulong)high << 32) | (uint)low)
        select From(RandomPlans.From(dice), dice));

    /// <summary>One thousand cases, or <c>REDACTION_CASES</c> of them. A failure prints the seed.</summary>
    public static Config Cases => Config.QuickThrowOnFailure.WithMaxTest((int)Math.Min(Count(1000), 100_000));

    /// <summary>All cores for a long run. In a short one the other tests need some too.</summary>
    public static ParallelOptions Cores =>
        new() { MaxDegreeOfParallelism = Environment.GetEnvironmentVariable("REDACTION_CASES") is null ? 1 : Environment.ProcessorCount };

    /// <summary>The usual number of cases, or <c>REDACTION_CASES</c>.</summary>
    public static long Count(long usual) => long.TryParse(Environment.GetEnvironmentVariable("REDACTION_CASES"), out var cases) ? cases : usual;

    public static RandomCase From(PlanSketch plan, Dice dice) => Of(plan, RandomDocuments.For(plan, dice), dice);

    public static RandomCase Of(PlanSketch plan, string document, Dice dice)
    {
        var bytes = Encoding.UTF8.GetBytes(document);
        return new RandomCase(plan, document, bytes, SplitsOf(bytes.Length, dice));
    }

    public override string ToString() => $"{Document} split at {string.Join(',', Splits)} by {Plan.Describe()}";

    /// <summary>A few places, or every so many bytes.</summary>
    private static int[] SplitsOf(int length, Dice dice)
    {
        if (dice.OneIn(20))
        {
            var step = dice.Between(1, 70);
            return [.. Enumerable.Range(0, (length / step) + 1).Select(number => number * step)];
        }

        return [.. Enumerable.Range(0, dice.Below(6)).Select(_ => dice.Below(length + 1)).Order()];
    }
}
