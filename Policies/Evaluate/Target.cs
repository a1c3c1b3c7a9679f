using Policies.Catalogs;

namespace Policies.Evaluate;

/// <summary>What a path leads to.</summary>
internal sealed record Target(Catalog Catalog, Resource Resource, Route Route);
