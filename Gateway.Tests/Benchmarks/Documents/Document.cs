using Policies.Redaction;

namespace Gateway.Tests.Benchmarks.Documents;

/// <summary>An answer of a SIS, to be redacted.</summary>
/// <param name="Name">As tables show it.</param>
/// <param name="Catalog">Id of its data standard.</param>
/// <param name="Resource">Name of the resource it is a page of.</param>
/// <param name="Bytes">JSON, UTF-8.</param>
internal sealed record Document(string Name, string Catalog, string Resource, byte[] Bytes)
{
    /// <summary>What one of the agreements of <see cref="BenchmarkPolicies"/> lets out of it.</summary>
    public FieldPlan PlanUnder(string agreement) =>
        BenchmarkPolicies.Snapshot.PlanFor(agreement, Catalog, Resource, isCollection: true)
        ?? throw new InvalidOperationException($"{agreement} grants nothing of {Resource}");

    public override string ToString() => Name;
}
