using System.Collections.Immutable;
using Policies.Catalogs;
using Policies.Evaluate;

namespace Policies.Explain;

/// <summary>The rulings on a whole record, told in as few paths as say it all.</summary>
internal sealed class RecordRulings(ResourceAccess access)
{
    /// <summary>The leaves that leave and the rule that grants each, in the order of their paths.</summary>
    public IEnumerable<(string Path, string Rule)> Leaving() =>
        from field in access.Resource.AllFields()
        where field.IsLeaf && access.RulingOn(field).IsGranted
        orderby field.Path
        select (field.Path, access.RulingOn(field).Rule);

    /// <summary>What does not leave, by rule.</summary>
    public ImmutableArray<Withholding> Withheld() =>
    [
        .. access.Resource.Fields.Values.SelectMany(Withheld)
            .GroupBy(pair => pair.Rule, pair => pair.Path, StringComparer.Ordinal)
            .OrderBy(rule => rule.Key, StringComparer.Ordinal)
            .Select(rule => new Withholding(rule.Key, [.. rule.Order(StringComparer.Ordinal)])),
    ];

    /// <summary>Lists that leave without the elements whose values are protected.</summary>
    public ImmutableArray<string> Guarded() => Paths(field => field.IsGuarded && access.RulingOn(field).IsGranted);

    /// <summary>Fields that withhold the whole record when their value is protected.</summary>
    public ImmutableArray<string> Keys() => Paths(field => field is { IsKey: true, IsLeaf: true });

    private ImmutableArray<string> Paths(Func<Field, bool> isMeant) =>
        [.. access.Resource.AllFields().Where(isMeant).Select(field => field.Path).Order(StringComparer.Ordinal)];

    private IEnumerable<(string Rule, string Path)> Withheld(Field field)
    {
        if (field.IsLeaf)
        {
            var ruling = access.RulingOn(field);
            return ruling.IsGranted ? [] : [(ruling.Rule, field.Path)];
        }

        var inside = field.Members.Values.SelectMany(Withheld).ToList();
        return !access.RulingOn(field).IsGranted && inside.DistinctBy(pair => pair.Rule).Count() == 1 ? [(inside[0].Rule, field.Path)] : inside;
    }
}
