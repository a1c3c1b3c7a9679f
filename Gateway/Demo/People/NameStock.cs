using System.Collections.Immutable;

namespace Gateway.Demo.People;

/// <summary>Given and family names of one language, in its own script.</summary>
internal sealed record NameStock(string Language, ImmutableArray<string> Given, ImmutableArray<string> Family);
