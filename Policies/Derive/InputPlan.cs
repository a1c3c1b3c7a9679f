using System.Collections.Frozen;
using Policies.Catalogs;
using Policies.Redaction;

namespace Policies.Derive;

/// <summary>The plan that leaves of a record what is kept of it and what is looked at.</summary>
internal sealed class InputPlan(Derivation derivation, string stays)
{
    private readonly FrozenSet<string> _through = derivation.Keep.Concat(derivation.Inputs).ToFrozenSet(StringComparer.Ordinal);

    public FieldPlan Plan()
    {
        var record = new PlanNode
        {
            Path = "",
            Treatment = PlanTreatment.Descend,
            Rule = "container",
            IsRecord = true,
            Members = Members(derivation.From.Fields),
        };
        return new() { Guard = new Open(), Root = record };
    }

    private FrozenDictionary<string, PlanNode> Members(FrozenDictionary<string, Field> fields) =>
        fields.Values.ToFrozenDictionary(field => field.Name, Node, StringComparer.Ordinal);

    private PlanNode Node(Field field)
    {
        var holds = _through.Any(path => path.StartsWith(field.Path + ".", StringComparison.Ordinal));
        return new()
        {
            Path = field.Path,
            Rule = stays,
            Treatment = _through.Contains(field.Path) ? PlanTreatment.Release : holds ? PlanTreatment.Descend : PlanTreatment.Withhold,
            Members = holds ? Members(field.Members) : FrozenDictionary<string, PlanNode>.Empty,
        };
    }

    /// <summary>What is looked at must be seen, whatever it says. It does not leave.</summary>
    private sealed class Open : IValueGuard
    {
        public string? RuleFor(ReadOnlySpan<char> value, bool namesItsSibling) => null;
    }
}
