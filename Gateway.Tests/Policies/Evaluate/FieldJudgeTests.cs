using System.Collections.Frozen;
using Policies.Agreements;
using Policies.Catalogs;
using Policies.Evaluate;
using static Gateway.Tests.Catalogs.ShippedFloor;

namespace Gateway.Tests.Evaluate;

public sealed class FieldJudgeTests
{
    [Fact]
    public void A_leaf_that_nobody_has_classified_is_withheld_though_it_is_granted()
    {
        // The parser lets none pass; the judge does not rely on it.
        var leaf = new Field { Name = "shoe", Path = "shoe" };
        Assert.Equal(new(false, "floor/unclassified"), Judge(leaf));
        Assert.Equal(new(true, "own#1"), Judge(leaf with { Sensitivity = Sensitivity.Directory }));
    }

    private static FieldRuling Judge(Field field)
    {
        var resource = new Resource
        {
            Name = "pupils",
            Routes = [],
            RecordId = "shoe",
            Fields = FrozenDictionary.ToFrozenDictionary([KeyValuePair.Create(field.Name, field)]),
            Parameters = FrozenDictionary<string, string>.Empty,
        };
        var grant = new Grant { Rule = "own#1", Catalog = "own", Resource = "pupils", Fields = [("shoe", default)], Query = QueryRight.None, At = default };
        return new FieldJudge(new(Whole, resource), [grant]).Rule(field);
    }
}
