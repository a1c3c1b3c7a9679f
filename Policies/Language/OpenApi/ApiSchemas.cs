using System.Collections.Immutable;
using YamlDotNet.RepresentationModel;

namespace Policies.Language.OpenApi;

/// <summary>Reads schemas into properties. Where a schema offers a choice, everything that may be chosen counts.</summary>
internal sealed class ApiSchemas(ApiPointers pointers)
{
    private static readonly string[] Parts = ["allOf", "oneOf", "anyOf"];

    // Schemas that hold each other would have more properties than anybody can count. Below this, what is left is unknown.
    private const int MostProperties = 100_000;

    // Pointers that are being followed: a schema that holds itself ends where it begins again.
    private readonly Stack<string> _open = new();
    private int _properties;

    public ApiProperty Read(string name, YamlNode schema)
    {
        if (_properties++ >= MostProperties)
        {
            return Unknown(name);
        }

        if (ApiPointers.Of(schema) is not { } pointer)
        {
            return pointers.Follow(schema) is YamlMappingNode plain ? Described(name, plain) : Unknown(name);
        }

        if (_open.Contains(pointer) || pointers.Follow(schema) is not YamlMappingNode target)
        {
            return Unknown(name);
        }

        _open.Push(pointer);
        var read = Described(name, target);
        _open.Pop();
        return read;
    }

    private static ApiProperty Unknown(string name) => new(name, false, true, []);

    private ApiProperty Described(string name, YamlMappingNode schema)
    {
        if (schema.Get("items") is { } items)
        {
            return Read(name, items) with { IsList = true };
        }

        var own = schema.Mapping("properties")?.Entries().Select(property => Read(property.Key, property.Value)) ?? [];
        var parts = Parts.SelectMany(part => schema.Sequence(part)?.Children ?? []).Select(part => Read(name, part)).ToList();
        var members = own.Concat(parts.SelectMany(part => part.Members)).GroupBy(member => member.Name, (_, same) => same.Aggregate(Both)).ToImmutableArray();
        return new(name, parts.Exists(part => part.IsList), IsOpen(schema, members) || parts.Exists(part => part.IsOpen), members);
    }

    private static ApiProperty Both(ApiProperty one, ApiProperty other) => new(
        one.Name,
        one.IsList || other.IsList,
        one.IsOpen || other.IsOpen,
        [.. one.Members.Concat(other.Members).GroupBy(member => member.Name, (_, same) => same.Aggregate(Both))]);

    /// <summary>An object of which nothing is said may hold anything; of one that is described, what is described is all, unless it says otherwise.</summary>
    private static bool IsOpen(YamlMappingNode schema, ImmutableArray<ApiProperty> members) => schema.Get("additionalProperties") switch
    {
        null => members.IsEmpty && schema.Text("type") == "object",
        YamlScalarNode { Value: "false" } => false,
        _ => true,
    };
}
