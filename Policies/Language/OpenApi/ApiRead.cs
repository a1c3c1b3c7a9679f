using System.Collections.Immutable;

namespace Policies.Language.OpenApi;

/// <summary>One GET operation.</summary>
internal sealed record ApiRead
{
    /// <summary>The path of the first server's address, before <see cref="Path"/>: <c>/data/v3</c>, or nothing.</summary>
    public required string Base { get; init; }

    /// <summary>The path template, as documented: <c>/ed-fi/students/{id}</c>.</summary>
    public required string Path { get; init; }

    /// <summary>Names of the query parameters.</summary>
    public required ImmutableArray<string> Parameters { get; init; }

    /// <summary>The answer is a list, without an object around it.</summary>
    public required bool IsList { get; init; }

    /// <summary>The properties of the answer, or of its elements.</summary>
    public required ImmutableArray<ApiProperty> Properties { get; init; }
}
