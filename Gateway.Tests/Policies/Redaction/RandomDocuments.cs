using FsCheck;
using FsCheck.Fluent;
using Policies.Redaction;

namespace Gateway.Tests.Redaction;

/// <summary>Valid documents that mostly have the shape of a plan, in every spelling that JSON allows.</summary>
internal static class RandomDocuments
{
    private static readonly string[] Scalars =
    [
        "\"visa\"", "\"v\\u0069sa\"", "\"my visa\"", "1017", "\"1017\"", "\"status\"", "\"x\"", "\"\"", "\"\\\"\\\\/\\n\"", "\"é😀\"",
        "\"\\ud83d\\ude00\"", "\"12\"", "0", "-0", "1.0", "1e2", "1017.0", "12345678901234567890", "true", "false", "null",
    ];

    public static Gen<string> For(PlanSketch plan) =>
        from before in Space
        from value in Value(plan, 5)
        from after in Space
        select before + value + after;

    private static Gen<string> Space => Gen.Frequency((6, Gen.Constant("")), (2, Gen.Elements(" ", "\n", "\t", " \r\n  ")));

    private static Gen<string> Scalar => Gen.Elements(Scalars);

    private static Gen<string> Value(PlanSketch? plan, int levels)
    {
        if (levels == 0)
            return Scalar;
        var (likeObject, likeScalar) = plan?.Treatment is PlanTreatment.Descend ? (8, 1) : (1, 6);
        return Gen.Frequency((likeObject, Lazily(() => Object(plan, levels))), (likeScalar, Scalar), (3, Lazily(() => Array(plan, levels))));
    }

    private static Gen<string> Object(PlanSketch? plan, int levels) =>
        from names in Gen.SubListOf(RandomPlans.Names)
        from order in Gen.Shuffle<string>(names)
        from members in Gen.CollectToList(order, name => Member(name, plan?.Members.GetValueOrDefault(name), levels))
        from space in Space
        select $"{{{string.Join(',', members)}{space}}}";

    private static Gen<string> Member(string name, PlanSketch? plan, int levels) =>
        from before in Space
        from written in Spelling(name)
        from colon in Space
        from value in Spaced(Value(plan, levels - 1))
        select $"{before}{written}{colon}:{value}";

    private static Gen<string> Array(PlanSketch? plan, int levels) =>
        from count in Gen.Choose(0, 3)
        from items in Gen.ListOf(Spaced(Value(plan, levels - 1)), count)
        from space in Space
        select $"[{string.Join(',', items)}{space}]";

    private static Gen<string> Spaced(Gen<string> value) =>
        from before in Space
        from text in value
        from after in Space
        select before + text + after;

    private static Gen<string> Spelling(string name) =>
        from escapes in Gen.Choose(1, 6)
        select escapes == 1
            ? $"\"{string.Concat(name.Select(unit => $"\\u{(int)unit:x4}"))}\""
            : $"\"{name.Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    private static Gen<string> Lazily(Func<Gen<string>> make) => Gen.Constant(0).SelectMany(_ => make());
}
