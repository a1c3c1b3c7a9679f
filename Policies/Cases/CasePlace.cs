using Policies.Catalogs;

namespace Policies.Cases;

/// <summary>Whose eyes a document is redacted for, where no request says it.</summary>
/// <param name="Agreement">Id of the agreement; null for one that grants everything that can be granted.</param>
/// <param name="Catalog">Id of the catalog.</param>
/// <param name="Resource">What the document holds.</param>
/// <param name="IsItem">One record, not a page of them.</param>
internal sealed record CasePlace(string? Agreement, string Catalog, Resource Resource, bool IsItem);
