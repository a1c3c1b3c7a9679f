using Policies.Redaction;
using Policies.Redaction.Json;

namespace Gateway.Tests.Redaction;

/// <summary>What the redactor says of a case and what the reference says, as texts that are equal when the two agree.</summary>
internal static class Agreement
{
    public static string Says(FieldPlan plan, RandomCase given) => Says(Redacted.Of(plan, given.Bytes, given.Splits));

    public static string Reference(FieldPlan plan, string document)
    {
        var reference = new ReferenceRedactor(plan, document);
        return reference.Output is null && !reference.RecordWithheld
            ? nameof(JsonFaultKind.UnexpectedRoot)
            : $"{reference.RecordWithheld} {reference.Output} {Redacted.Describe(reference.Report)}";
    }

    /// <summary>Whether redactor and reference agree, and nothing that was released has a rule.</summary>
    public static bool Holds(FieldPlan plan, RandomCase given)
    {
        var redacted = Redacted.Of(plan, given.Bytes, given.Splits);
        return Says(redacted) == Reference(plan, given.Document)
            && (redacted.Output.Length == 0 || redacted.Result.Fault is not null || HasNoRule(plan.Guard, plan.Root, Dom.Parse(redacted.Text)));
    }

    private static string Says(Redacted redacted) => redacted.Result.Fault is { } fault
        ? fault.Kind.ToString()
        : $"{redacted.Result.RecordWithheld} {string.Concat(Dom.Tokens(redacted.Text))} {redacted.Counts}";

    private static bool HasNoRule(IValueGuard guard, PlanNode plan, Dom released) => released.Kind switch
    {
        '{' => released.Members.All(member => HasNoRule(guard, plan.Members[Dom.Unescape(member.Raw)], member.Value)),
        '[' => released.Items.All(item => HasNoRule(guard, plan, item)),
        '"' or '0' => guard.RuleFor(released.Text, plan.NamesItsSibling) is null && !(plan.IsFreeText && guard.RuleForText(released.Text) is not null),
        _ => true,
    };
}
