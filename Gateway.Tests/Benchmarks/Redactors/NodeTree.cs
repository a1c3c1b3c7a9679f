using System.Text.Json;
using System.Text.Json.Nodes;

namespace Gateway.Tests.Benchmarks.Redactors;

/// <summary>The redactor of an hour: the whole document as a tree of nodes, from which members are taken by their names.</summary>
internal static class NodeTree
{
    public static long Run(byte[] document)
    {
        var root = JsonNode.Parse(document);
        Strip(root);
        return JsonSerializer.SerializeToUtf8Bytes(root).Length;
    }

    private static void Strip(JsonNode? node)
    {
        if (node is JsonObject members)
        {
            foreach (var (name, value) in members.ToList())
            {
                if (ProtectedNames.Has(name))
                {
                    members.Remove(name);
                }
                else
                {
                    Strip(value);
                }
            }
        }
        else if (node is JsonArray items)
        {
            foreach (var item in items)
            {
                Strip(item);
            }
        }
    }
}
