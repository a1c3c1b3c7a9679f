using FsCheck;
using FsCheck.Fluent;
using Policies.Catalogs;
using Policies.Evaluate;

namespace Gateway.Tests.Evaluate;

public sealed class RouteTreeTests
{
    private static readonly string[] Words = ["a", "b", "c", "deletes"];

    [Fact]
    public void A_path_is_found_by_its_fixed_segments_first()
    {
        var tree = Tree("/a/{id}", "/a/b", "/{x}/c", "/a/{id}/c");
        Assert.Equal("/a/b", Find(tree, "a", "b"));
        Assert.Equal("/a/{id}", Find(tree, "a", "c"));
        Assert.Equal("/{x}/c", Find(tree, "b", "c"));
        Assert.Equal("/a/{id}/c", Find(tree, "a", "a", "c"));
        Assert.Null(Find(tree, "a"));
        Assert.Null(Find(tree, "b", "b"));
        Assert.Null(Find(tree));
    }

    [Fact]
    public void It_finds_what_a_look_at_every_route_finds()
    {
        var segment = Gen.Frequency((3, Gen.Elements(Words)), (1, Gen.Constant("{id}")));
        var routes = from templates in Gen.NonEmptyListOf(Gen.ListOf(segment))
                     select templates.Select(segments => "/" + string.Join('/', segments)).Distinct().Select(template => Route.Of(template, true) with { NotIds = ["deletes"] }).ToList();
        var cases = from all in routes from path in Gen.ListOf(Gen.Elements(Words)) select (all, path);
        Prop.ForAll(Arb.From(cases), pair =>
        {
            // Routes that share a path are errors of a policy: there only whether one is found can be compared.
            var expected = pair.all.Where(route => route.Matches([.. pair.path])).Select(route => route.Template).ToList();
            var found = Find(new([.. pair.all.Select(Target)]), [.. pair.path]);
            Assert.Equal(expected.Count == 0, found is null);
            Assert.True(found is null || expected.Contains(found));
        }).Check(Cases.Of(2000));
    }

    private static RouteTree Tree(params string[] templates) => new([.. templates.Select(template => Target(Route.Of(template, true)))]);

    private static string? Find(RouteTree tree, params string[] path) => tree.Find([.. path])?.Route.Template;

    private static Target Target(Route route) => new(null!, null!, route, null);
}
