using System.Collections.Immutable;
using Policies.Catalogs;
using Policies.Evaluate;

namespace Policies.Explain;

/// <summary>Finds what may be written by asking: each method that can write is put to the evaluator that answers requests.</summary>
internal static class WriteOptions
{
    /// <summary>What may be written to some path of a route.</summary>
    public static ImmutableArray<WriteOption> Of(Asker asker, Route route, DateOnly day) => Of(method => asker.Decide(method, route, day));

    /// <summary>What may be written to the path of a request. Its method and query do not matter.</summary>
    public static ImmutableArray<WriteOption> Of(Asker asker, AccessRequest request) => Of(method => asker.Decide(request with { Method = method, Query = [] }));

    private static ImmutableArray<WriteOption> Of(Func<string, Decision> decide) =>
    [
        .. from method in WriteEffectNames.ByMethod.Keys
           let option = decide(method) is Allowed { Effect: { } effect } allowed ? new WriteOption(method, effect, allowed.Body?.MediaTypes ?? []) : null
           where option is not null
           select option,
    ];
}
