using System.Collections.Immutable;

namespace Gateway.Tests.World.Twins;

/// <summary>Requests that are put to a twin one after the other: one that asks, or some that write with others that look what came of it.</summary>
/// <param name="Requests">The requests, in their order.</param>
internal sealed record TwinCourse(ImmutableArray<TwinRequest> Requests)
{
    /// <summary>The same with a little less of it.</summary>
    public IEnumerable<TwinCourse> Smaller()
    {
        for (var i = 0; i < Requests.Length && Requests.Length > 1; i++)
        {
            yield return new(Requests.RemoveAt(i));
        }

        for (var i = 0; i < Requests.Length; i++)
        {
            foreach (var smaller in Requests[i].Smaller())
            {
                yield return new(Requests.SetItem(i, smaller));
            }
        }
    }

    public override string ToString() => string.Join('\n', Requests);
}
