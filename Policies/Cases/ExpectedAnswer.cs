using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace Policies.Cases;

/// <summary>What should be left of a document.</summary>
/// <param name="IsNothing">Nothing at all: the record is withheld whole.</param>
/// <param name="Released">What leaves; null for anything.</param>
/// <param name="Withheld">All that is withheld; null for anything.</param>
internal sealed record ExpectedAnswer(bool IsNothing, JsonNode? Released, ImmutableArray<ExpectedWithheld>? Withheld);
