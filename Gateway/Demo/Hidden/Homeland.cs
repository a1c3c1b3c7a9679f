using System.Collections.Immutable;

namespace Gateway.Demo.Hidden;

/// <param name="Code">ISO 3166-1, two letters.</param>
/// <param name="Language">ISO 639-2, three letters.</param>
/// <param name="Regions">Provinces; for the United States, state abbreviations.</param>
internal sealed record Homeland(string Code, string Language, ImmutableArray<string> Cities, ImmutableArray<string> Regions);
