using Policies.Redaction;

namespace Gateway.Tests.Redaction;

/// <summary>Plans over a handful of names, so that documents meet them: records anywhere, also none or within each other.</summary>
internal static class RandomPlans
{
    public static readonly string[] Names =
        ["a", "b", "name", "value", "é", "\"q\"", "i😀", "", "\\", "\u0000\u001f", new string('n', 63), $"é{new string('n', 64)}"];

    public static PlanSketch From(Dice dice) => Sketch(dice, 4);

    private static PlanSketch Sketch(Dice dice, int levels) => dice.Below(levels + 3) < levels ? Branch(dice, levels) : Leaf(dice);

    private static PlanSketch Leaf(Dice dice) => new(Treatment(dice))
    {
        IsRecordId = dice.OneIn(6),
        IsKey = dice.OneIn(8),
        NamesItsSibling = dice.OneIn(6),
        IsFreeText = dice.OneIn(5),
        IsGuarded = dice.OneIn(4),
    };

    private static PlanSketch Branch(Dice dice, int levels) =>
        PlanSketch.ObjectOf([.. dice.Some(NamesFor(dice)).Select(name => (name, Sketch(dice, levels - 1)))]) with
        {
            Treatment = dice.OneIn(6) ? PlanTreatment.Watch : PlanTreatment.Descend,
            IsRecord = dice.OneIn(2),
            IsGuarded = dice.OneIn(4),
        };

    private static IEnumerable<string> NamesFor(Dice dice) =>
        dice.OneIn(60) ? Names.Concat(Enumerable.Range(0, 140).Select(number => $"w{number}")) : Names.Take(dice.OneIn(4) ? Names.Length : 7);

    private static PlanTreatment Treatment(Dice dice) => dice.Below(8) switch
    {
        0 => PlanTreatment.Withhold,
        1 => PlanTreatment.Watch,
        _ => PlanTreatment.Release,
    };
}
