using Gateway.Demo.Documents;

namespace Gateway.Demo.OneRoster;

/// <param name="Plural">The member that a list of these records stands in.</param>
/// <param name="Singular">The member that a single one stands in.</param>
internal sealed record Collection(string Plural, string Singular, DocumentSet Set);
