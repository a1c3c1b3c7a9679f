using FsCheck;
using FsCheck.Fluent;
using Policies.Redaction;

namespace Gateway.Tests.Redaction;

/// <summary>Plans over a handful of names, so that documents meet them: records anywhere, also none or within each other.</summary>
internal static class RandomPlans
{
    public static readonly string[] Names = ["a", "b", "name", "value", "é", "\"q\"", "i😀"];

    public static Gen<PlanSketch> Plan => from plan in Sketch(4) select plan;

    private static Gen<PlanSketch> Sketch(int levels) => levels == 0
        ? Leaf
        : Gen.Frequency((levels, Branch(levels)), (3, Leaf));

    private static Gen<PlanSketch> Leaf =>
        from treatment in Treatment
        from isId in OneIn(6)
        from isKey in OneIn(8)
        from isName in OneIn(6)
        from isGuarded in OneIn(4)
        select new PlanSketch(treatment)
        {
            IsRecordId = isId,
            IsKey = isKey,
            NamesItsSibling = isName,
            IsGuarded = isGuarded,
        };

    private static Gen<PlanSketch> Branch(int levels) =>
        from names in Gen.SubListOf(Names)
        from members in Gen.ListOf(Sketch(levels - 1), names.Count)
        from isRecord in OneIn(2)
        from isGuarded in OneIn(4)
        from isWatched in OneIn(6)
        select PlanSketch.ObjectOf([.. names.Zip(members)]) with
        {
            Treatment = isWatched ? PlanTreatment.Watch : PlanTreatment.Descend,
            IsRecord = isRecord,
            IsGuarded = isGuarded,
        };

    private static Gen<PlanTreatment> Treatment =>
        Gen.Frequency((6, Gen.Constant(PlanTreatment.Release)), (1, Gen.Constant(PlanTreatment.Withhold)), (1, Gen.Constant(PlanTreatment.Watch)));

    private static Gen<bool> OneIn(int count) => from number in Gen.Choose(1, count) select number == 1;
}
