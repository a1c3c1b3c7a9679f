using System.Collections.Frozen;
using System.Collections.Immutable;
using Policies.Language;

namespace Policies.Catalogs;

/// <summary>A resource of a data standard: where it is, what its records hold, what may be asked of it.</summary>
public sealed record Resource
{
    /// <summary>Its name in the standard: <c>students</c>.</summary>
    public required string Name { get; init; }

    /// <summary>All paths that lead to it.</summary>
    public required ImmutableArray<Route> Routes { get; init; }

    /// <summary>Dotted names of the members that hold the records of a collection; null when the document itself is the list.</summary>
    public string? CollectionEnvelope { get; init; }

    /// <summary>The member beside the outermost envelope of a collection that holds the number of records found, where a query can ask for it.</summary>
    public string? TotalField { get; init; }

    /// <summary>Dotted names of the members that hold a single record; null when the document itself is the record.</summary>
    public string? ItemEnvelope { get; init; }

    /// <summary>Path of the field that identifies the person or record, for the accounting of disclosures.</summary>
    public required string RecordId { get; init; }

    /// <summary>What a record holds.</summary>
    public required FrozenDictionary<string, Field> Fields { get; init; }

    /// <summary>Query parameters that name a field under another name: parameter to path.</summary>
    public required FrozenDictionary<string, string> Parameters { get; init; }

    /// <summary>
    /// Parameters a collection must be asked with, because records of it can be withheld whole: with the key pinned, no record in
    /// the answer can be, so neither counts nor pages tell that there are others.
    /// </summary>
    public ImmutableArray<string> Pinned { get; init; } = [];

    /// <summary>It is asked by POST, with arguments in a body, and by no other method: nothing is written by it.</summary>
    public bool IsAskedByPost { get; init; }

    /// <summary>The arguments it can be asked with by POST, and the field that the SIS compares each with: argument to path.</summary>
    public FrozenDictionary<string, string> Arguments { get; init; } = FrozenDictionary<string, string>.Empty;

    /// <summary>How its records are worked out, when the SIS has no such resource and the gateway does; else null.</summary>
    public Derivation? Derivation { get; init; }

    /// <summary>Where it is written.</summary>
    public SourceSpan At { get; init; }

    /// <summary>The one method that reads it.</summary>
    internal string AskedBy => IsAskedByPost ? "POST" : "GET";

    /// <summary>A value in a record can withhold all of it: of its key, or of a name that it has itself.</summary>
    internal bool CanBeWithheldWhole => Withholders().Any();

    /// <summary>The number of records tells of none that is withheld whole: each field that could withhold one is pinned.</summary>
    internal bool CanBeCounted => Withholders().All(one => Pinned.Any(name => PathOf(name) == one.Path));

    /// <summary>The names of the members around a record, the outermost first.</summary>
    internal ImmutableArray<string> Envelope(bool isCollection) => [.. (isCollection ? CollectionEnvelope : ItemEnvelope)?.Split('.') ?? []];

    /// <summary>The field at a dotted path, or null.</summary>
    public Field? Find(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        Field? found = null;
        var members = Fields;
        foreach (var name in path.Split('.'))
        {
            if (!members.TryGetValue(name, out found))
            {
                return null;
            }

            members = found.Members;
        }

        return found;
    }

    /// <summary>Every field, containers before their members.</summary>
    public IEnumerable<Field> AllFields() => Fields.Values.SelectMany(WithMembers);

    private IEnumerable<Field> Withholders() => AllFields().Where(one => one.IsKey).Concat(Fields.Values.Where(one => one.IsNaming));

    private string PathOf(string parameter) => Arguments.GetValueOrDefault(parameter) ?? Parameters.GetValueOrDefault(parameter, parameter);

    private static IEnumerable<Field> WithMembers(Field field) => field.Members.Values.SelectMany(WithMembers).Prepend(field);
}
