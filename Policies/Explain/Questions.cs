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
                .Where(probe => probe.IsLetThroughBy(guard.Check([new(probe.Parameter, probe.Value)], isCollection)))
                .Select(probe => new Question(probe.Right, probe.Parameter, probe.Field, probe.Comparison)),
        ];
    }
}
