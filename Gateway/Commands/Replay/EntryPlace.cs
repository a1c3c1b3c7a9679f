using Policies.Catalogs;
using Route = Policies.Catalogs.Route;

namespace Gateway.Commands.Replay;

/// <summary>What the route of an entry leads to under the policies that are tried.</summary>
internal sealed record EntryPlace(Catalog Catalog, Resource Resource, Route Route);
