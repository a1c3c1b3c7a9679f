using System.Collections.Frozen;
using Policies.Redaction;

namespace Gateway.Tests.Redaction;

/// <summary>A plan as a test writes it: without paths, which follow from the names.</summary>
internal sealed record PlanSketch(PlanTreatment Treatment)
{
    public Dictionary<string, PlanSketch> Members { get; init; } = [];
    public bool IsRecord { get; init; }
    public bool IsRecordId { get; init; }
    public bool IsKey { get; init; }
    public bool NamesItsSibling { get; init; }
    public bool IsFreeText { get; init; }
    public bool IsGuarded { get; init; }

    public static PlanSketch Shown => new(PlanTreatment.Release);
    public static PlanSketch Hidden => new(PlanTreatment.Withhold);
    public static PlanSketch Id => Shown with { IsRecordId = true };
    public static PlanSketch Key => Shown with { IsKey = true };
    public static PlanSketch Name => Shown with { NamesItsSibling = true };

    public static PlanSketch Text => Shown with { IsFreeText = true };

    public static PlanSketch ObjectOf(params (string Name, PlanSketch Sketch)[] members) =>
        new(PlanTreatment.Descend) { Members = members.ToDictionary(member => member.Name, member => member.Sketch) };

    public static PlanSketch RecordOf(params (string Name, PlanSketch Sketch)[] members) => ObjectOf(members) with { IsRecord = true };

    public FieldPlan With(IValueGuard guard) => new() { Root = Node("", false), Guard = guard };

    public FieldPlan Plan => With(new WordGuard());

    /// <summary>The plan with every place changed, the innermost first.</summary>
    public PlanSketch Everywhere(Func<PlanSketch, PlanSketch> change) =>
        change(this with { Members = Members.ToDictionary(member => member.Key, member => member.Value.Everywhere(change)) });

    public string Describe() =>
        $"{Treatment}{(IsRecord ? " record" : "")}{(IsRecordId ? " id" : "")}{(IsKey ? " key" : "")}"
        + $"{(NamesItsSibling ? " name" : "")}{(IsFreeText ? " text" : "")}{(IsGuarded ? " guarded" : "")}"
        + (Members.Count == 0 ? "" : $" ({string.Join(", ", Members.Select(member => $"{member.Key}: {member.Value.Describe()}"))})");

    private PlanNode Node(string path, bool isInRecord) => new()
    {
        Path = path,
        Treatment = Treatment,
        Rule = Treatment is PlanTreatment.Withhold ? "plan/hidden" : "plan/shown",
        Members = Members.ToFrozenDictionary(
            member => member.Key, member => member.Value.Node(Below(path, member.Key, isInRecord || IsRecord), isInRecord || IsRecord)),
        IsRecord = IsRecord,
        IsRecordId = IsRecordId,
        IsKey = IsKey,
        NamesItsSibling = NamesItsSibling,
        IsFreeText = IsFreeText,
        IsGuarded = IsGuarded,
    };

    private static string Below(string path, string name, bool isInRecord) => !isInRecord ? "" : path.Length == 0 ? name : $"{path}.{name}";
}
