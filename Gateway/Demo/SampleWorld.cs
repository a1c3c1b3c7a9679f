using System.Collections.Frozen;
using System.Collections.Immutable;
using Gateway.Demo.Documents;
using Gateway.Demo.EdFi;
using Gateway.Demo.Hidden;
using Gateway.Demo.OneRoster;
using Gateway.Demo.People;

namespace Gateway.Demo;

/// <summary>
/// A district's records in both data standards, ready to send. The same options make the same bytes; worlds of one
/// <see cref="SampleSisOptions.Seed"/> and different <see cref="SampleSisOptions.ProtectedSeed"/> are twins: they differ in
/// protected values, and in which records exist for a protected reason, and in nothing else.
/// </summary>
internal sealed class SampleWorld
{
    private SampleWorld(District district)
    {
        var edFi = Task.Run(() => Written(district, Resources.Of));
        OneRoster = Written(district, Rostering.Of);
        EdFi = edFi.GetAwaiter().GetResult();
        var people = district.Students.SelectMany(student => student.Guardians.Prepend(student.Person));
        ProtectedMarks = Marks.Of(people, new ProgramAssociationDocuments(district).SecretIds());
    }

    /// <summary>OneRoster 1.2 collections by name: <c>users</c>, <c>demographics</c>.</summary>
    public FrozenDictionary<string, Collection> OneRoster { get; }

    /// <summary>Ed-Fi resources by name: <c>students</c>, <c>contacts</c>, <c>students/deletes</c>.</summary>
    public FrozenDictionary<string, DocumentSet> EdFi { get; }

    /// <summary>
    /// Strings of six characters or more, each of which betrays a protected value wherever it is found. None is part of a public value.
    /// Compare them with decoded text too: a record may spell them with escapes.
    /// </summary>
    public ImmutableArray<string> ProtectedMarks { get; }

    public static SampleWorld Of(SampleSisOptions options) => new(new DistrictDraw(options).Draw());

    private static T Written<T>(District district, Func<District, DocumentWriter, T> write)
    {
        using var writer = new DocumentWriter();
        return write(district, writer);
    }
}
