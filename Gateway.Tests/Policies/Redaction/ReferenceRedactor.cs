using Policies.Redaction;

namespace Gateway.Tests.Redaction;

/// <summary>
/// The redactor as one would say it: read the whole document, mark what goes, write the rest. Slow, and obvious enough to be believed.
/// Its output has no white space.
/// </summary>
internal sealed class ReferenceRedactor
{
    private readonly IValueGuard _guard;
    private readonly Dom _root;
    private readonly Dictionary<Dom, PlanNode> _plan = [];
    private readonly Dictionary<Dom, (string Path, string Rule)> _doomed = [];
    private readonly Dictionary<string, long> _released = [];
    private readonly Dictionary<(string Path, string Rule), long> _withheld = [];
    private readonly List<string> _ids = [];
    private long _records;

    public ReferenceRedactor(FieldPlan plan, string document)
    {
        _guard = plan.Guard;
        _root = Dom.Parse(document);
        Mark(_root, plan.Root);
        Output = Write(_root);
    }

    /// <summary>Null when nothing is left.</summary>
    public string? Output { get; }

    public bool RecordWithheld => _doomed.ContainsKey(_root);

    public RedactionReport Report => new()
    {
        Records = _records,
        Released = [.. _released.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => new ReleasedField(pair.Key, pair.Value))],
        Withheld = [.. _withheld.OrderBy(pair => pair.Key.Path, StringComparer.Ordinal).ThenBy(pair => pair.Key.Rule, StringComparer.Ordinal)
            .Select(pair => new WithheldField(pair.Key.Path, pair.Key.Rule, pair.Value))],
        RecordIds = [.. _ids.Where((id, i) => i == 0 || _ids[i - 1] != id)],
    };

    // First: every released string and number is shown to the guard.

    private void Mark(Dom node, PlanNode plan)
    {
        _plan[node] = plan;
        if (plan.Treatment is PlanTreatment.Withhold)
            return;
        foreach (var item in node.Items)
            Mark(item, plan);
        foreach (var (name, value) in node.Members.Where(_ => IsEntered(plan)))
        {
            if (plan.Members.TryGetValue(Dom.Unescape(name), out var member))
                Mark(value, member);
        }

        if (plan.Treatment is not PlanTreatment.Withhold && !IsEntered(plan) && node.Kind is ('"' or '0') && RuleFor(node.Text, plan) is { } rule)
            _doomed.TryAdd(WhatGoesWith(node, plan), (plan.Path, rule));
    }

    private string? RuleFor(string value, PlanNode plan) =>
        _guard.RuleFor(value, plan.NamesItsSibling) ?? (plan.IsFreeText ? _guard.RuleForText(value) : null);

    private Dom WhatGoesWith(Dom value, PlanNode plan)
    {
        var record = RecordOf(value);
        if (plan.IsKey)
            return ElementOf(record ?? value) ?? _root;
        if (plan.NamesItsSibling)
        {
            var pair = value.SelfAndAncestors.FirstOrDefault(node => node.IsObject) ?? value;
            return pair == record ? ElementOf(record) ?? _root : ElementBelow(record, pair) ?? pair;
        }

        return ElementBelow(record, value) ?? value;
    }

    private Dom? RecordOf(Dom node) => node.SelfAndAncestors.FirstOrDefault(IsRecord);

    private bool IsRecord(Dom node) => node.IsObject && _plan.TryGetValue(node, out var plan) && plan.IsRecord;

    private static Dom? ElementOf(Dom node) => node.SelfAndAncestors.FirstOrDefault(ancestor => ancestor.Parent is { IsArray: true });

    private static Dom? ElementBelow(Dom? record, Dom node) =>
        record is not null && ElementOf(node) is { } element && element.SelfAndAncestors.Skip(1).Contains(record) ? element : null;

    // Then: what is left is written, and counted.

    private string? Write(Dom node)
    {
        if (_doomed.TryGetValue(node, out var doom))
            return Withhold(doom.Path, doom.Rule);
        if (!_plan.TryGetValue(node, out var plan))
            return Withhold(_plan[node.Parent!].Path is { Length: > 0 } parent ? parent + ".?" : "?", "unclassified");
        if (plan.Treatment is PlanTreatment.Withhold)
            return Withhold(plan.Path, plan.Rule);
        if (plan.IsGuarded && node.Kind == 'n' && node.Parent is { IsObject: true })
            return null;
        if (plan.Treatment is PlanTreatment.Watch)
            return Withhold(plan.Path, HasShape(node, plan) ? plan.Rule : "unexpected-shape");
        if (node.IsArray)
            return WriteArray(node, plan);
        if (node.IsObject)
            return IsEntered(plan) ? WriteObject(node, plan) : Withhold(plan.Path, "unexpected-shape");
        return plan.Treatment is PlanTreatment.Release || node.Kind == 'n' ? WriteScalar(node, plan) : Withhold(plan.Path, "unexpected-shape");
    }

    private string? WriteArray(Dom array, PlanNode plan)
    {
        var kept = array.Items.Select(Write).Where(item => item is not null).ToList();
        return kept.Count == 0 && array != _root && (plan.IsGuarded || (HasLost(array) && RecordOf(array) is not null))
            ? null
            : $"[{string.Join(',', kept)}]";
    }

    private static bool HasShape(Dom node, PlanNode plan) => node.IsArray || node.Kind == 'n' || node.IsObject == IsEntered(plan);

    private static bool IsEntered(PlanNode plan) =>
        plan.Treatment is PlanTreatment.Descend || (plan.Treatment is PlanTreatment.Watch && plan.Members.Count > 0);

    private bool HasLost(Dom array) => array.Items.Any(item => _doomed.ContainsKey(item) || HasLost(item));

    private string? WriteObject(Dom node, PlanNode plan)
    {
        var before = node.Members.Select(member => (member.Raw, Text: Write(member.Value)));
        var kept = before.Where(member => member.Text is not null).Select(member => $"{member.Raw}:{member.Text}").ToList();
        if (kept.Count == 0 && plan.IsGuarded && !plan.IsRecord && node.Parent is { IsArray: true })
            return null;
        _records += IsRecord(node) ? 1 : 0;
        return $"{{{string.Join(',', kept)}}}";
    }

    private string WriteScalar(Dom node, PlanNode plan)
    {
        _released[plan.Path] = _released.GetValueOrDefault(plan.Path) + 1;
        if (plan.IsRecordId && node.Kind is ('"' or '0'))
            _ids.Add(node.Text);
        return node.Raw;
    }

    private string? Withhold(string path, string rule)
    {
        _withheld[(path, rule)] = _withheld.GetValueOrDefault((path, rule)) + 1;
        return null;
    }
}
