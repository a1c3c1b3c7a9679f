using System.Collections.Concurrent;
using Policies.Catalogs;

namespace Policies.Evaluate;

/// <summary>What the floor says of the fields of each resource, worked out when first asked for.</summary>
internal sealed class FieldFloors(Floor floor)
{
    private readonly ConcurrentDictionary<Resource, FieldFloor> _byResource = new(ReferenceEqualityComparer.Instance);

    public FieldFloor Of(Resource resource) => _byResource.GetOrAdd(resource, key => new(floor, key));
}
