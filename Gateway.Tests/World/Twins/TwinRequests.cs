using System.Collections.Immutable;
using Gateway.Demo;
using Gateway.Demo.Draw;

namespace Gateway.Tests.World.Twins;

/// <summary>Draws requests, valid and hostile. The same seed and number draw the same request.</summary>
internal sealed class TwinRequests(TwinVocabulary words, int seed)
{
    private static readonly ImmutableArray<string> Clients =
        [TwinPolicies.Greedy, TwinPolicies.Greedy, TwinPolicies.Greedy, "lakeshore-sync", "lakeshore-sync", "state-collector", "state-collector", "state-collector", "stranger", ""];

    private static readonly ImmutableArray<string> Methods = ["HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "get", "QUERY"];

    public TwinCourse Course(int number) => new([Draw(number)]);

    private TwinRequest Draw(int number)
    {
        var draws = Draws.For(seed, "twins", number);
        var isEdFi = draws.Chance(50);
        var resource = draws.Pick(isEdFi ? words.EdFi : words.OneRoster);
        var path = Path(draws, resource);
        var query = path != resource.Path && draws.Chance(60) ? []
            : isEdFi ? new EdFiQueries(words, draws, resource).Draw() : new OneRosterQueries(words, draws, resource).Draw();
        var spelling = new TwinSpelling(draws);
        return new(
            draws.Pick(Clients),
            draws.Chance(96) ? "GET" : draws.Pick(Methods),
            spelling.Path(path),
            [.. query.Select(spelling.Parameter)],
            [.. new TwinHeaders(words, draws).Draw()]);
    }

    private string Path(Draws draws, TwinResource resource) => draws.Below(20) switch
    {
        < 14 => resource.Path,
        < 16 => $"{resource.Path}/{draws.Pick(resource.Ids)}",
        16 => $"{resource.Path}/{draws.Pick<string>([SampleSis.CrashId, "nobody", draws.Pick(words.Values)])}",
        17 => $"{resource.Path}/{draws.Pick(resource.Ids)}/{draws.Pick(words.OneRoster).Name}",
        18 => $"{resource.Path}/{draws.Pick<string>(["deletes", "keyChanges", "partitions", "Deletes", draws.Pick(words.Values)])}",
        _ => draws.Pick<string>(["/data/v3/ed-fi/citizenshipStatusDescriptors", "/data/v3/ed-fi/visaDescriptors", "/changeQueries/v1/availableChangeVersions", "/metadata", "/oauth/token", "/"]),
    };
}
