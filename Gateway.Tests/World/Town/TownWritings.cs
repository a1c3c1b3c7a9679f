using System.Collections.Immutable;
using Gateway.Demo.Draw;
using Gateway.Tests.World.Twins;

namespace Gateway.Tests.World.Town;

/// <summary>Draws writes to the town, valid and hostile, each course with a look at what came of it. The same seed and number draw the same one.</summary>
internal sealed class TownWritings(TownVocabulary town, int seed)
{
    private static readonly ImmutableArray<string> OfItems = ["PUT", "PUT", "PATCH", "PATCH", "PATCH", "DELETE"];

    private readonly ImmutableArray<TownResource> _written = [.. town.Resources.Where(resource => resource.Catalog.Writes.Count > 0)];

    public TwinCourse Course(int number)
    {
        var draws = Draws.For(seed, "writes", number);
        var resource = draws.Pick(_written);
        var writes = Enumerable.Range(0, draws.Chance(70) ? 1 : 2).Select(_ => Write(draws, resource)).ToList();
        return new([.. writes, .. Looks(resource, writes.Select(write => write.Path).Where(path => path != resource.Words.Path))]);
    }

    private TwinRequest Write(Draws draws, TownResource resource)
    {
        var isNew = draws.Chance(30);
        var method = draws.Chance(4) ? draws.Pick<string>(["POST", "PUT", "DELETE", "MERGE", "QUERY"]) : isNew ? "POST" : draws.Pick(OfItems);
        var path = isNew ? resource.Words.Path : $"{resource.ItemPath}{draws.Pick([.. resource.Words.Ids, "nobody"])}";
        return new(
            draws.Chance(75) ? TownPolicies.Greedy : draws.Pick(TownRequests.Clients),
            method,
            new TwinSpelling(draws).Path(path),
            draws.Chance(97) ? [] : ["x=1"],
            [.. Headers(draws, resource)])
        {
            Body = method == "DELETE" && draws.Chance(95) ? null : new TownBodies(town.Words, draws, resource).Draw(method),
        };
    }

    private static IEnumerable<KeyValuePair<string, string>> Headers(Draws draws, TownResource resource)
    {
        if (draws.Chance(6))
        {
            var versions = resource.Words.Pairs.Where(pair => pair.Path == "version").Select(pair => $"\"{pair.Value}\"");
            yield return new("If-Match", draws.Pick([.. versions, "*"]));
        }

        if (draws.Chance(4))
        {
            yield return new(draws.Pick<string>(["X-HTTP-Method-Override", "Prefer", "If-None-Match", "Accept"]), draws.Pick<string>(["DELETE", "return=representation", "*", "text/html"]));
        }
    }

    private static IEnumerable<TwinRequest> Looks(TownResource resource, IEnumerable<string> items)
    {
        var lists = resource.Words.Pinned.IsEmpty ? [""] : new[] { "Band", "Chess", "Robotics" };
        return
        [
            .. lists.Select(title => Look(resource.Words.Path, title.Length == 0 ? [] : [$"$filter={resource.Words.Pinned[0]}%20eq%20%27{title}%27"])),
            .. items.Append($"{resource.ItemPath}n1").Distinct().Select(item => Look(item, [])),
        ];
    }

    private static TwinRequest Look(string path, ImmutableArray<string> query) => new(TownPolicies.Greedy, "GET", path, query, []);
}
