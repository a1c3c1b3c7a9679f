using Policies.Catalogs;

namespace Policies.Queries.Sif;

/// <summary>
/// How XPath names fields: an attribute has a sign before its name, which may be left out here, and the text beside attributes has no name
/// of its own. An element that holds others is compared by all the text in it, also what is withheld, so only leaves have a path.
/// </summary>
internal sealed class SifPaths
{
    private const string TextName = "#text";

    private readonly Resource _resource;

    public SifPaths(Resource resource)
    {
        _resource = resource;
        Spelling = new(Read, Write);
    }

    public PathSpelling Spelling { get; }

    private string Read(string path)
    {
        var read = string.Join('.', Steps(path).Select(step => step.Found?.Name ?? step.Name));
        return Steps(path).LastOrDefault().Found is { } last && TextOf(last) is { } text ? $"{read}.{text.Name}" : read;
    }

    private string Write(Field field) =>
        string.Join('.', Steps(field.Path).Where(step => step.Found?.Also != TextName).Select(step => step.Found is { } found && IsAttribute(found) ? found.Also : step.Name));

    /// <summary>Each name of a path, and the field it leads to as far as the catalog knows.</summary>
    private IEnumerable<(string Name, Field? Found)> Steps(string path)
    {
        var members = _resource.Fields;
        foreach (var name in path.Split('.'))
        {
            var found = members.Values.FirstOrDefault(field => field.Name == name) ?? members.Values.FirstOrDefault(field => IsNamed(field, name));
            yield return (name, found);
            members = found?.Members ?? System.Collections.Frozen.FrozenDictionary<string, Field>.Empty;
        }
    }

    private static bool IsNamed(Field field, string name) => field.Name.Equals(name, StringComparison.OrdinalIgnoreCase)
        || (IsAttribute(field) && field.Also!.Equals(name, StringComparison.OrdinalIgnoreCase));

    private static bool IsAttribute(Field field) => field.Also?.StartsWith('@') == true;

    private static Field? TextOf(Field field) => field.Members.Values.SingleOrDefault(member => member.Also == TextName) is { } text
        && field.Members.Values.All(member => member == text || IsAttribute(member)) ? text : null;
}
