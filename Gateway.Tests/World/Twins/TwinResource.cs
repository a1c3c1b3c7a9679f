using System.Collections.Immutable;

namespace Gateway.Tests.World.Twins;

/// <summary>A resource that the sample SIS serves.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Path">The path of its collection.</param>
/// <param name="Fields">The paths of its fields, and its parameters.</param>
/// <param name="Pinned">Parameters it must be asked with.</param>
internal sealed record TwinResource(string Name, string Path, ImmutableArray<string> Fields, ImmutableArray<string> Pinned);
