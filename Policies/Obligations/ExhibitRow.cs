using System.Collections.Immutable;

namespace Policies.Obligations;

/// <summary>A row of the schedule of data that an agreement's grants touch.</summary>
/// <param name="Category">The category of data: <c>Demographics</c>.</param>
/// <param name="Element">The element: <c>Date of Birth</c>.</param>
/// <param name="Fields">The granted fields that are of this element, as <c>catalog/resource: path</c>.</param>
public sealed record ExhibitRow(string Category, string Element, ImmutableArray<string> Fields);
