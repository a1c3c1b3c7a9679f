using System.Collections.Frozen;
using System.Collections.Immutable;
using Policies.Catalogs;
using Policies.Language.OpenApi;

namespace Policies.Draft;

/// <summary>Makes resources of the paths of an API: paths that end in the same word are of one resource.</summary>
internal sealed class ResourceDraft(ClassGuess guess)
{
    // Deeper fields would not be read back.
    private const int Deepest = 10;

    public FrozenDictionary<string, Resource> Resources(IEnumerable<ApiRead> reads) => reads
        .Where(read => Segments(read).Exists(IsWord) && !Record(read).IsEmpty)
        .GroupBy(read => Segments(read).FindLast(IsWord)!)
        .Select(same => Resource(same.Key, [.. same]))
        .ToFrozenDictionary(resource => resource.Name, StringComparer.Ordinal);

    private static List<string> Segments(ApiRead read) => [.. read.Path.Split('/', StringSplitOptions.RemoveEmptyEntries)];

    private static bool IsWord(string segment) => !segment.StartsWith('{');

    private static bool IsCollection(ApiRead read) => IsWord(Segments(read)[^1]);

    private Resource Resource(string name, IReadOnlyList<ApiRead> reads)
    {
        var fields = Fields(reads.SelectMany(read => Record(read)).DistinctBy(property => property.Name), "", 0);
        var resource = new Resource
        {
            Name = name,
            Routes = [.. reads.Select(read => Route.Of(read.Base + read.Path, IsCollection(read)))],
            CollectionEnvelope = reads.Where(IsCollection).Select(Envelope).FirstOrDefault()?.Name,
            ItemEnvelope = reads.Where(read => !IsCollection(read)).Select(Envelope).FirstOrDefault()?.Name,
            RecordId = "",
            Fields = fields,
            Parameters = FrozenDictionary<string, string>.Empty,
        };
        var leaves = resource.AllFields().Where(field => field.IsLeaf).ToList();
        return resource with { RecordId = RecordId(name, leaves), Parameters = Parameters(resource, leaves, reads.SelectMany(read => read.Parameters)) };
    }

    /// <summary>The one property of an answer that is nothing but a wrapping.</summary>
    private static ApiProperty? Envelope(ApiRead read) =>
        !read.IsList && read.Properties is [{ Members.IsEmpty: false } only] && !only.Name.Contains('.', StringComparison.Ordinal) ? only : null;

    private static ImmutableArray<ApiProperty> Record(ApiRead read) => Envelope(read)?.Members ?? read.Properties;

    private FrozenDictionary<string, Field> Fields(IEnumerable<ApiProperty> properties, string parent, int depth) => properties
        .Where(property => property.Name.Length > 0 && !property.Name.Contains('.', StringComparison.Ordinal))
        .Select(property => Field(property, parent.Length == 0 ? property.Name : $"{parent}.{property.Name}", depth))
        .ToFrozenDictionary(field => field.Name, StringComparer.Ordinal);

    private Field Field(ApiProperty property, string path, int depth)
    {
        var whole = depth == Deepest ? Sensitivity.Unclassified : guess.For(property);
        return whole is not null
            ? new() { Name = property.Name, Path = path, Sensitivity = whole }
            : new() { Name = property.Name, Path = path, Members = Fields(property.Members, path, depth + 1) };
    }

    /// <summary>A person's own number before the record's.</summary>
    private static string RecordId(string resource, List<Field> leaves)
    {
        var singular = resource.TrimEnd('s');
        string[] names = [$"{singular}UniqueId", "studentUniqueId", "sourcedId", "id"];
        return (names.Select(name => leaves.Find(leaf => leaf.Name.Equals(name, StringComparison.OrdinalIgnoreCase))).FirstOrDefault(leaf => leaf is not null)
            ?? leaves.Find(leaf => leaf.Name.EndsWith("Id", StringComparison.OrdinalIgnoreCase)) ?? leaves[0]).Path;
    }

    private static FrozenDictionary<string, string> Parameters(Resource resource, List<Field> leaves, IEnumerable<string> names) => names
        .Distinct(StringComparer.Ordinal)
        .Where(name => !resource.Fields.ContainsKey(name))
        .Select(name => (name, leaf: leaves.Find(leaf => leaf.Name == name)))
        .Where(pair => pair.leaf is not null)
        .ToFrozenDictionary(pair => pair.name, pair => pair.leaf!.Path, StringComparer.Ordinal);
}
