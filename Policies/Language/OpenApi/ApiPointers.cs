using YamlDotNet.RepresentationModel;

namespace Policies.Language.OpenApi;

/// <summary>Follows <c>$ref</c>s (RFC 6901 pointers) within one document.</summary>
internal sealed class ApiPointers(string file, YamlMappingNode root, FindingList findings)
{
    // Each is reported once, however often it is met.
    private readonly HashSet<string> _reported = new(StringComparer.Ordinal);

    /// <summary>The pointer a node consists of, or null.</summary>
    public static string? Of(YamlNode node) => (node as YamlMappingNode)?.Text("$ref");

    /// <summary>What a node stands for: itself, or what its pointer leads to; null when it leads nowhere.</summary>
    public YamlNode? Follow(YamlNode node)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var found = node;
        while (found is not null && Of(found) is { } pointer)
        {
            found = seen.Add(pointer) ? Target(pointer) : null;
            if (found is null && _reported.Add(pointer))
            {
                findings.Error(node.At(file), $"`{pointer}` leads nowhere in this document; bundle what it is made of into one file");
            }
        }

        return found;
    }

    private YamlNode? Target(string pointer)
    {
        YamlNode? node = pointer.StartsWith("#/", StringComparison.Ordinal) ? root : null;
        foreach (var token in pointer.Split('/').Skip(1))
        {
            var key = Uri.UnescapeDataString(token).Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
            node = (node as YamlMappingNode)?.Get(key);
        }

        return node;
    }
}
