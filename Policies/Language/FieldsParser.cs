using System.Collections.Frozen;
using Policies.Catalogs;

namespace Policies.Language;

/// <summary>
/// Reads the fields of a resource. <c>name: class</c> is a leaf; <c>name: {shape: address}</c> holds a shape's fields, or those of
/// several; <c>name: {class or fields, also, key, guarded, naming}</c> says it all.
/// </summary>
internal sealed class FieldsParser(IReadOnlyDictionary<string, MappingReader> shapes, FindingList findings)
{
    private const int MaxDepth = 12;

    public FrozenDictionary<string, Field> Parse(MappingReader fields, string parent = "", int depth = 0)
    {
        var read = new Dictionary<string, Field>(StringComparer.Ordinal);
        foreach (var name in fields.Keys)
        {
            if (name.Length == 0 || name.Contains('.', StringComparison.Ordinal))
            {
                findings.Error(fields.At, $"`{name}` cannot name a field: a name is not empty and holds no dot, for dots join names to paths");
            }

            var path = parent.Length == 0 ? name : $"{parent}.{name}";
            read[name] = fields.IsText(name) ? Leaf(fields, name, path) : Container(fields, name, path, depth);
        }

        CheckOtherNames(fields.At, read.Values);
        return read.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private Field Leaf(MappingReader fields, string name, string path) => new()
    {
        Name = name,
        Path = path,
        Sensitivity = Class(fields.Text(name)),
    };

    private Field Container(MappingReader fields, string name, string path, int depth)
    {
        if (fields.Mapping(name) is not { } body)
        {
            return new() { Name = name, Path = path };
        }

        var field = new Field
        {
            Name = name,
            Path = path,
            Also = body.Text("also")?.Value,
            Sensitivity = Class(body.Text("class")),
            IsKey = body.Flag("key"),
            IsGuarded = body.Flag("guarded"),
            IsNaming = body.Flag("naming"),
            Members = Members(body, path, depth),
        };
        body.Close();
        if (field is { Sensitivity: null, IsLeaf: true })
        {
            findings.Error(body.At, $"`{name}` needs a `class`, a `shape` or `fields`");
        }

        if (field is { Sensitivity: not null, IsLeaf: false })
        {
            findings.Error(body.At, $"`{name}` has a `class` and members with theirs; give the class to the members, or leave them out");
        }

        return field;
    }

    private Sensitivity? Class(Located<string>? word)
    {
        var sensitivity = Words.Read(word, SensitivityNames.ByName, "sensitivity class", findings);
        if (sensitivity is Sensitivity.Mandated)
        {
            findings.Error(word!.Value.At, "no field of the SIS is `mandated`: that is what the gateway works out for a resource that is `derived`");
        }

        return sensitivity;
    }

    private void CheckOtherNames(SourceSpan at, IReadOnlyCollection<Field> fields)
    {
        var names = fields.Select(field => field.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var field in fields.Where(field => field.Also is { } also && (also.Length == 0 || !names.Add(also))))
        {
            findings.Error(at, $"`{field.Also}` cannot be another name of `{field.Path}`: it is empty, or the name of another field here");
        }
    }

    /// <summary>The fields of a record, or the members of a container: its own, and those of the shapes it has.</summary>
    public FrozenDictionary<string, Field> Members(MappingReader body, string path = "", int depth = 0)
    {
        if (depth == MaxDepth)
        {
            findings.Error(body.At, $"fields are nested deeper than {MaxDepth}: does a shape hold itself?");
            return FrozenDictionary<string, Field>.Empty;
        }

        var inner = path.Length == 0 ? 0 : depth + 1;
        var own = body.Mapping("fields") is { } fields ? Parse(fields, path, inner) : FrozenDictionary<string, Field>.Empty;
        var parts = body.Texts("shape").Select(shape => Shape(shape, path, inner)).Append(own).Where(part => part.Count > 0).ToList();
        var all = parts.SelectMany(part => part).ToList();
        foreach (var twice in all.CountBy(member => member.Key, StringComparer.Ordinal).Where(count => count.Value > 1))
        {
            findings.Error(body.At, $"`{twice.Key}` is described twice here: by two shapes, or by a shape and by `fields`; describe it once");
        }

        if (parts.Count > 1)
        {
            CheckOtherNames(body.At, [.. all.Select(member => member.Value)]);
        }

        return all.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private FrozenDictionary<string, Field> Shape(Located<string> shape, string path, int depth)
    {
        if (shapes.TryGetValue(shape.Value, out var shared))
        {
            return Parse(shared.Again(), path, depth);
        }

        findings.Error(shape.At, $"no shape is called `{shape.Value}`{NearestName.Hint(shape.Value, shapes.Keys)}");
        return FrozenDictionary<string, Field>.Empty;
    }
}
