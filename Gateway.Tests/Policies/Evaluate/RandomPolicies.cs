using System.Collections.Frozen;
using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Policies.Agreements;
using Policies.Catalogs;
using Policies.Language;

namespace Gateway.Tests.Evaluate;

/// <summary>Small policies of any kind: fields of every class and of protected names, floors, agreements that grant anything.</summary>
internal static class RandomPolicies
{
    private static readonly string[] Names = ["id", "name", "visa", "home", "homes", "notes"];
    private static readonly string[] Ids = ["a", "b", "c"];
    private static readonly ImmutableArray<Sensitivity> Classes = [.. Enum.GetValues<Sensitivity>()];

    public static Arbitrary<PolicySet> Any => Arb.From(
        from floor in Floors
        from resource in Resources
        from agreements in Gen.CollectToList(Ids, id => Agreements(id, resource))
        select new PolicySet
        {
            Floor = floor,
            Catalogs = FrozenDictionary.ToFrozenDictionary([KeyValuePair.Create("catalog", CatalogOf(resource))]),
            Agreements = [.. agreements],
        });

    private static Gen<Floor> Floors =>
        from never in Gen.SubListOf<Sensitivity>(Classes)
        from named in Gen.SubListOf<Sensitivity>(Classes)
        from basis in Gen.SubListOf<Sensitivity>(Classes)
        from names in Gen.SubListOf(Names.Except(["id"]))
        select new Floor(never.Except([Sensitivity.Identifier]), named, [new("floor/name", [.. names], [], [], [], [])], [], [], [])
        {
            NamedBasis = [.. basis.Except([Sensitivity.Identifier])],
        };

    private static Gen<Resource> Resources =>
        from fields in Fields("", 3)
        select new Resource
        {
            Name = "pupils",
            Routes = [Route.Of("/pupils", true), Route.Of("/pupils/{id}", false)],
            RecordId = "id",
            Fields = ByName(fields.Where(member => member.Name != "id").Append(Leaf("id", "id", Sensitivity.Identifier))),
            Parameters = FrozenDictionary<string, string>.Empty,
        };

    private static Gen<IEnumerable<Field>> Fields(string parent, int levels) =>
        from names in Gen.SubListOf(Names)
        from fields in Gen.CollectToList(names, name => Field(name, parent + name, levels))
        select (IEnumerable<Field>)fields;

    private static Gen<Field> Field(string name, string path, int levels)
    {
        var leaf = from sensitivity in Gen.Elements<Sensitivity>(Classes) select Leaf(name, path, sensitivity);
        var branch = from members in Fields(path + ".", levels - 1)
                     from isGuarded in Gen.Elements(true, false)
                     select new Field { Name = name, Path = path, IsGuarded = isGuarded, Members = ByName(members) };
        return levels == 1 ? leaf : Gen.Frequency((2, leaf), (1, from whole in branch where !whole.IsLeaf select whole));
    }

    private static FrozenDictionary<string, Field> ByName(IEnumerable<Field> fields) => fields.ToFrozenDictionary(member => member.Name);

    private static Field Leaf(string name, string path, Sensitivity sensitivity) => new() { Name = name, Path = path, Sensitivity = sensitivity };

    private static Gen<Agreement> Agreements(string id, Resource resource) =>
        from count in Gen.Choose(0, 3)
        from grants in Gen.CollectToList(Enumerable.Range(1, count), number => Grants($"agreement/{id}#{number}", resource))
        select new Agreement
        {
            Id = id,
            Party = new(id, PartyKind.Vendor),
            Purpose = "any",
            Basis = "any",
            Resolution = "any",
            From = District.Today,
            Until = District.Today,
            Clients = [id],
            Grants = [.. grants],
            At = default,
        };

    private static Gen<Grant> Grants(string rule, Resource resource) =>
        from fields in Gen.SubListOf(resource.AllFields().Select(member => member.Path))
        from query in Gen.Choose(0, 31)
        from basis in Gen.Elements<string?>(null, "34 CFR 99.35")
        from resolution in Gen.Elements<string?>(null, "2026-9")
        select new Grant
        {
            Rule = rule,
            Catalog = "catalog",
            Resource = "pupils",
            Fields = [.. fields.Select(path => (path, default(SourceSpan)))],
            Basis = basis,
            Resolution = resolution,
            Query = (QueryRight)query,
            At = default,
        };

    private static Catalog CatalogOf(Resource resource) => new()
    {
        Id = "catalog",
        Standard = "Any",
        Base = "",
        Grammar = QueryGrammar.OneRoster,
        MaxLimit = 10,
        Resources = FrozenDictionary.ToFrozenDictionary([KeyValuePair.Create("pupils", resource)]),
    };
}
