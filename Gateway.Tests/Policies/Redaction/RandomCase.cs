using FsCheck;
using FsCheck.Fluent;

namespace Gateway.Tests.Redaction;

/// <summary>A plan, a document for it in UTF-8, and places to split it.</summary>
internal sealed record RandomCase(PlanSketch Plan, string Document, byte[] Bytes, int[] Splits)
{
    public static readonly Arbitrary<RandomCase> Any = Arb.From(
        from plan in RandomPlans.Plan
        from document in RandomDocuments.For(plan)
        let bytes = System.Text.Encoding.UTF8.GetBytes(document)
        from count in Gen.Choose(0, 5)
        from splits in Gen.ListOf(Gen.Choose(0, bytes.Length), count)
        select new RandomCase(plan, document, bytes, [.. splits.Order()]));

    /// <summary>Two thousand cases, or <c>REDACTION_CASES</c> of them. A failure prints the seed.</summary>
    public static Config Cases => Config.QuickThrowOnFailure.WithMaxTest(
        int.TryParse(Environment.GetEnvironmentVariable("REDACTION_CASES"), out var cases) ? cases : 2000);

    public override string ToString() => $"{Document} split at {string.Join(',', Splits)} by {Describe(Plan)}";

    private static string Describe(PlanSketch plan) =>
        $"{plan.Treatment}{(plan.IsRecord ? " record" : "")}{(plan.IsRecordId ? " id" : "")}{(plan.IsKey ? " key" : "")}"
        + $"{(plan.NamesItsSibling ? " name" : "")}{(plan.IsGuarded ? " guarded" : "")}"
        + (plan.Members.Count == 0 ? "" : $" ({string.Join(", ", plan.Members.Select(member => $"{member.Key}: {Describe(member.Value)}"))})");
}
