using Policies.Catalogs;

namespace Policies.Evaluate;

/// <summary>What a path leads to.</summary>
/// <param name="Catalog">The data standard.</param>
/// <param name="Resource">What is asked for.</param>
/// <param name="Route">The template that matches.</param>
/// <param name="FloorRule">The rule that protects a fixed segment of the template itself, or null.</param>
internal sealed record Target(Catalog Catalog, Resource Resource, Route Route, string? FloorRule);
