using System.Collections.Immutable;
using Gateway.Demo.Draw;

namespace Gateway.Demo.People;

internal static class Schools
{
    private static readonly ImmutableArray<string> Elementary =
        ["Cedar Bluff", "Lantern Hill", "Riverbend", "Maple Hollow", "Stonebridge", "Harbor Light"];
    private static readonly ImmutableArray<string> Middle = ["Prairie View", "Clover Street", "Quarry Park"];
    private static readonly ImmutableArray<string> High = ["Northlake", "Tannery Row", "Copper Gate"];

    /// <summary>Twelve schools: six elementary, three middle, three high.</summary>
    public static ImmutableArray<School> Of(int seed)
    {
        var plans = Elementary.Select(name => (Name: name + " Elementary School", First: 0, Last: 5))
            .Concat(Middle.Select(name => (Name: name + " Middle School", First: 6, Last: 8)))
            .Concat(High.Select(name => (Name: name + " High School", First: 9, Last: 12)));
        return [.. plans.Select((plan, number) => new School(
            number, plan.Name, plan.First, plan.Last, Ids.SourcedId(seed, "org", number + 1), Ids.EdFi(seed, "school", number)))];
    }
}
