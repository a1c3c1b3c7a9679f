using Gateway.Tests.World.Twins;
using Policies.Catalogs;

namespace Gateway.Tests.World.Town;

/// <summary>A resource that the SIS of the town serves, with the words that requests to it are made of.</summary>
/// <param name="Catalog">The catalog it is described in.</param>
/// <param name="Resource">What the catalog says of it.</param>
/// <param name="ItemPath">Where its records are, up to the id.</param>
/// <param name="Words">What stands in its records in either world.</param>
internal sealed record TownResource(Catalog Catalog, Resource Resource, string ItemPath, TwinResource Words);
