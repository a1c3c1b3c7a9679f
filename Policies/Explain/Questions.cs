using System.Collections.Immutable;
using Policies.Catalogs;
using Policies.Evaluate;
using Policies.Queries;

namespace Policies.Explain;

/// <summary>Finds what may be asked of a resource by asking: each question its standard can express is put to the guard that answers requests.</summary>
internal static class Questions
{
    public static ImmutableArray<Question> Of(Catalog catalog, ResourceAccess access, bool isCollection)
    {
        var guard = QueryGuard.For(catalog, access);
        return
        [
            .. guard.Probes()
                .Where(probe => MayBeAsked(guard, probe, isCollection))
                .Select(probe => new Question(probe.Right, probe.Parameter, probe.Field, probe.Comparison)),
        ];
    }

    // That another parameter must be given too is no refusal of this one.
    private static bool MayBeAsked(QueryGuard guard, QueryProbe probe, bool isCollection) =>
        guard.Check([new(probe.Parameter, probe.Value)], isCollection).Refusal?.Code is null or RefusalCode.ParameterRequired;
}
