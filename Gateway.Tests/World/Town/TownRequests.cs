using System.Collections.Immutable;
using Gateway.Demo.Draw;
using Gateway.Tests.World.Twins;
using Policies.Catalogs;

namespace Gateway.Tests.World.Town;

/// <summary>Draws questions to the town, valid and hostile. The same seed and number draw the same one.</summary>
internal sealed class TownRequests(TownVocabulary town, int seed)
{
    public static readonly ImmutableArray<string> Clients =
        [TownPolicies.Greedy, TownPolicies.Greedy, TownPolicies.Greedy, TownPolicies.Greedy, TownPolicies.Modest, TownPolicies.Modest, "stranger", ""];

    private static readonly ImmutableArray<string> Methods = ["HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "QUERY"];

    private readonly ImmutableArray<TownResource> _read = [.. town.Resources.Where(resource => resource.Catalog.Writes.Count == 0)];

    public TwinCourse Course(int number)
    {
        var draws = Draws.For(seed, "town", number);
        var resource = draws.Pick(_read);
        var path = draws.Chance(85) ? resource.Words.Path : $"{resource.ItemPath}{draws.Pick([.. resource.Words.Ids, "nobody"])}";
        var query = path != resource.Words.Path && draws.Chance(60) ? [] : Query(draws, resource);
        var spelling = new TwinSpelling(draws);
        return new([new(
            draws.Pick(Clients),
            draws.Chance(97) ? "GET" : draws.Pick(Methods),
            spelling.Path(path),
            [.. query.Select(spelling.Parameter)],
            [.. new TwinHeaders(town.Words, draws).Draw()])]);
    }

    private IEnumerable<(string Name, string Value)> Query(Draws draws, TownResource resource) => resource.Catalog.Grammar switch
    {
        QueryGrammar.PowerSchool => new PowerSchoolQueries(town.Words, draws, resource).Draw(),
        QueryGrammar.Sif => new SifQueries(town.Words, draws, resource).Draw(),
        _ => new ODataQueries(town.Words, draws, resource).Draw(),
    };
}
