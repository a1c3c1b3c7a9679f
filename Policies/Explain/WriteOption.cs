using System.Collections.Immutable;
using Policies.Catalogs;

namespace Policies.Explain;

/// <summary>A write that may be done on a path, with a body of what may be read there.</summary>
/// <param name="Method">The HTTP method.</param>
/// <param name="Effect">What the SIS makes of it.</param>
/// <param name="MediaTypes">The media types of its body; empty when it has none.</param>
public sealed record WriteOption(string Method, WriteEffect Effect, ImmutableArray<string> MediaTypes);
