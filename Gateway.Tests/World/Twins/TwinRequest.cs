using System.Collections.Immutable;

namespace Gateway.Tests.World.Twins;

/// <summary>A request as it goes over the wire to both twins.</summary>
/// <param name="Client">Who asks; empty for nobody.</param>
/// <param name="Method">HTTP method.</param>
/// <param name="Path">The path, percent-encoded or wrongly so.</param>
/// <param name="Query">Parameters, each as it stands between two ampersands.</param>
/// <param name="Headers">Headers beside Host and Authorization.</param>
internal sealed record TwinRequest(
    string Client, string Method, string Path, ImmutableArray<string> Query, ImmutableArray<KeyValuePair<string, string>> Headers)
{
    /// <summary>What a write carries.</summary>
    public TwinBody? Body { get; init; }

    public string Target => Query.IsEmpty ? Path : $"{Path}?{string.Join('&', Query)}";

    /// <summary>The same with a little less of it, the boldest cut first.</summary>
    public IEnumerable<TwinRequest> Smaller()
    {
        if (Headers.Length > 1)
        {
            yield return this with { Headers = [] };
        }

        for (var i = 0; i < Headers.Length; i++)
        {
            yield return this with { Headers = Headers.RemoveAt(i) };
        }

        for (var i = 0; i < Query.Length; i++)
        {
            yield return this with { Query = Query.RemoveAt(i) };
        }

        if (Method != "GET")
        {
            yield return this with { Method = "GET", Body = null };
        }
    }

    public override string ToString() =>
        $"{(Client.Length == 0 ? "nobody" : Client)}: {Method} {Target}{string.Concat(Headers.Select(header => $"\n  {header.Key}: {header.Value}"))}{Body}";
}
