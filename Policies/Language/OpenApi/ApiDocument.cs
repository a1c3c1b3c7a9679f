using System.Collections.Immutable;

namespace Policies.Language.OpenApi;

/// <summary>What an OpenAPI document says can be read from an API: its GET operations that answer in JSON.</summary>
/// <param name="Title">The document's own title and version.</param>
/// <param name="Reads">In document order.</param>
internal sealed record ApiDocument(string Title, ImmutableArray<ApiRead> Reads);
