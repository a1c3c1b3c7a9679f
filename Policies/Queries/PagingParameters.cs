using System.Collections.Frozen;

namespace Policies.Queries;

/// <summary>The parameters that turn pages, by name, as each standard has them.</summary>
internal static class PagingParameters
{
    public static FrozenDictionary<string, PagingKind> Clever { get; } =
        Of(("limit", PagingKind.Size), ("starting_after", PagingKind.Record), ("ending_before", PagingKind.Record));

    private static FrozenDictionary<string, PagingKind> Of(params (string Name, PagingKind Kind)[] parameters) =>
        parameters.ToFrozenDictionary(parameter => parameter.Name, parameter => parameter.Kind, StringComparer.Ordinal);
}
