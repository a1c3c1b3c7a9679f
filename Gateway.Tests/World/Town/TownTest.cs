using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace Gateway.Tests.World.Town;

/// <summary>Whether a record meets a condition.</summary>
/// <param name="record">The record.</param>
/// <param name="variables">The elements of lists that variables stand for.</param>
internal delegate bool TownTest(JsonNode record, ImmutableDictionary<string, JsonNode> variables);
