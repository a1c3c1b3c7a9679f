using System.Collections.Frozen;
using System.Collections.Immutable;
using Policies.Agreements;
using Policies.Catalogs;
using Policies.Derive;
using Policies.Redaction;

namespace Policies.Evaluate;

/// <summary>What one agreement gives of one resource, compiled once: the same rulings close answers and questions.</summary>
internal sealed class ResourceAccess
{
    private readonly FrozenDictionary<string, FieldRuling> _rulings;

    public ResourceAccess(FieldFloor fields, Resource resource, IReadOnlyCollection<Grant> grants)
    {
        var judge = new FieldJudge(fields, grants);
        var compiler = new PlanCompiler(fields.Floor, judge, resource);
        _rulings = resource.AllFields().ToFrozenDictionary(field => field.Path, judge.Rule, StringComparer.Ordinal);
        Floor = fields.Floor;
        Resource = resource;
        Rules = [.. _rulings.Values.Where(ruling => ruling.IsGranted).Select(ruling => ruling.Rule).Distinct().Order(StringComparer.Ordinal)];
        Query = grants.Aggregate(QueryRight.None, (all, grant) => all | grant.Query);
        Write = grants.Aggregate(WriteRight.None, (all, grant) => all | grant.Write);
        TellsTotal = resource is { TotalField: { } total, CanBeCounted: true } && Query.HasFlag(QueryRight.Count) && Floor.RuleForName(total) is null;
        Collection = compiler.Collection(TellsTotal);
        Item = compiler.Item();
        Derived = resource.Derivation is { } derivation ? new(derivation, FieldRuling.NotGranted) : null;
    }

    public Floor Floor { get; }

    public Resource Resource { get; }

    /// <summary>The grants through which something leaves.</summary>
    public ImmutableArray<string> Rules { get; }

    public QueryRight Query { get; }

    public WriteRight Write { get; }

    /// <summary>The number of records found leaves in the body of a collection.</summary>
    public bool TellsTotal { get; }

    /// <summary>The number of records found leaves in the header that the catalog names.</summary>
    public bool TellsTotalInHeader => Query.HasFlag(QueryRight.Count) && Resource.CanBeCounted;

    public FieldPlan Collection { get; }

    public FieldPlan Item { get; }

    /// <summary>How the records are made, when the SIS has no such resource.</summary>
    public DerivedFlag? Derived { get; }

    /// <summary>
    /// The first field that the SIS keeps of a record, or of a part of one, and that is withheld from the client: who puts something
    /// else in its place would erase it unseen. Null when there is none. Versions and links the SIS makes by itself.
    /// </summary>
    public Field? Unseen(IEnumerable<Field> fields) => fields.FirstOrDefault(field =>
        field is { IsLeaf: true, Sensitivity: not (Sensitivity.Validator or Sensitivity.ChangeTime or Sensitivity.Link) } && !RulingOn(field).IsGranted);

    /// <summary>
    /// A value of this leaf can be withheld for what it says, though the field is granted: a key, a name, a text. An identifier of the wrong
    /// kind may stand in any field for identifiers, and is then withheld by its shape. The record's own id is the exception: it is what
    /// clients page and order by.
    /// </summary>
    public bool CanGoByValue(Field leaf) =>
        leaf.IsKey
        || leaf.IsNaming
        || leaf.Sensitivity == Sensitivity.FreeText
        || (leaf.Sensitivity == Sensitivity.Identifier && leaf.Path != Resource.RecordId);

    /// <summary>The ruling on a field of the catalog.</summary>
    public FieldRuling RulingOn(Field field) => _rulings[field.Path];
}
