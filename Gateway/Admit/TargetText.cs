using Policies.Evaluate;

namespace Gateway.Admit;

/// <summary>Writes a canonical path and query as a request target, each part percent-encoded exactly once: the inverse of reading one.</summary>
internal static class TargetText
{
    public static string Of(IEnumerable<string> path, IEnumerable<QueryParameter> query)
    {
        var pairs = string.Join('&', query.Select(pair => $"{Uri.EscapeDataString(pair.Name)}={Uri.EscapeDataString(pair.Value)}"));
        var target = "/" + string.Join('/', path.Select(Uri.EscapeDataString));
        return pairs.Length == 0 ? target : $"{target}?{pairs}";
    }
}
