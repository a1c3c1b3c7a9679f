using System.Collections.Immutable;
using Policies.Catalogs;
using Policies.Evaluate;
using Policies.Queries;
using Policies.Queries.Arguments;

namespace Policies.Explain;

/// <summary>Finds what may be asked of a resource by asking: each question its standard can express is put to the guard that answers requests.</summary>
internal static class Questions
{
    public static ImmutableArray<Question> Of(Catalog catalog, ResourceAccess access, bool isCollection)
    {
        var guard = QueryGuard.For(catalog, access);
        var arguments = new ArgumentGuard(access);
        return
        [
            .. guard.Probes().Where(probe => probe.IsLetThroughBy(guard.Check([new(probe.Parameter, probe.Value)], isCollection)))
                .Concat(arguments.Probes().Where(probe => arguments.Refusal(new Argument(probe.Parameter, [new(probe.Value, true)], false)) is null))
                .Select(probe => new Question(probe.Right, probe.Parameter, probe.Field, probe.Comparison)),
        ];
    }
}
