using System.Collections.Immutable;
using Policies.Agreements;
using Policies.Catalogs;
using Policies.Evaluate;
using Policies.Redaction;

namespace Policies.Queries;

/// <summary>
/// The fields that a parameter asks to see. The record id is always asked for: without it the accounting of disclosures could not say whose
/// record left. A list whose elements can be withheld is asked for whole: a part of an element does not show what the element says. With the
/// right to narrow, what is withheld is left out; else it is refused.
/// </summary>
internal sealed class FieldSelection(FieldGuard fields, ResourceAccess access, string parameter)
{
    private readonly HashSet<WithheldField> _leftOut = [];

    /// <summary>What was left out, in the catalog's names only.</summary>
    public IEnumerable<WithheldField> LeftOut => _leftOut.OrderBy(left => left.Path, StringComparer.Ordinal).ThenBy(left => left.Rule, StringComparer.Ordinal);

    public QueryRefusal? Read(IEnumerable<string> paths, out ImmutableArray<Field> selected)
    {
        var found = new List<string>();
        selected = [];
        foreach (var path in paths)
        {
            if (fields.Select(parameter, path, out var field) is not { } refusal)
            {
                found.Add(fields.WholeOf(field!));
            }
            else if (access.Query.HasFlag(QueryRight.Narrow))
            {
                _leftOut.Add(new(fields.Recorded(path), refusal.Rule ?? FieldRuling.NotGranted, 1));
            }
            else
            {
                return refusal;
            }
        }

        selected = [.. found.Append(access.Resource.RecordId).Distinct(StringComparer.Ordinal).Select(path => access.Resource.Find(path)!)];
        return null;
    }
}
