using System.Text.RegularExpressions;
using YamlDotNet.RepresentationModel;

namespace Policies.Excerpt;

/// <summary>
/// The parts of a document that others point to. A part that is granted alike wherever it stands keeps one copy and its name; one that is
/// granted in different ways gets a copy for each.
/// </summary>
internal sealed partial class ExcerptComponents(string section, Func<string, bool> isUnspeakable)
{
    private readonly Dictionary<(string Pointer, string Grants), string> _names = [];
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, YamlMappingNode> _parts = new(StringComparer.Ordinal);

    /// <summary>A pointer to the copy, which is made if there is none yet.</summary>
    public YamlMappingNode To(string pointer, string grants, Func<YamlMappingNode> copy)
    {
        if (!_names.TryGetValue((pointer, grants), out var name))
        {
            // Named before it is made: what holds itself then finds its own name.
            _names[(pointer, grants)] = name = Name(pointer);
            _parts[name] = copy();
        }

        return new() { { "$ref", $"#/components/{section}/{name}" } };
    }

    public void AddTo(YamlMappingNode components)
    {
        if (_parts.Count > 0)
        {
            components.Add(section, new YamlMappingNode(_parts.Select(part => KeyValuePair.Create((YamlNode)new YamlScalarNode(part.Key), (YamlNode)part.Value))));
        }
    }

    private string Name(string pointer)
    {
        var last = NotInAName().Replace(pointer[(pointer.LastIndexOf('/') + 1)..], "_");
        var name = last.Length == 0 || isUnspeakable(last) ? "part" : last;
        var number = 2;
        for (var candidate = name; ; candidate = $"{name}_{number++}")
        {
            if (_taken.Add(candidate))
            {
                return candidate;
            }
        }
    }

    [GeneratedRegex("[^A-Za-z0-9._-]")]
    private static partial Regex NotInAName();
}
