using System.Collections.Immutable;

namespace Gateway.Demo.Documents;

/// <summary>
/// The values of one field over all records of a set; a record may have none, or several where the path crosses an array.
/// </summary>
/// <param name="Known">Some record has the field.</param>
/// <param name="Scalar">No record has an object or array there.</param>
internal sealed record Column(ImmutableArray<ImmutableArray<string>> Values, bool Known, bool Scalar);
