using System.Collections.Immutable;

namespace Gateway.Demo.People;

/// <summary>Everyone and everything in the sample district, before it is written down in either data standard.</summary>
internal sealed record District
{
    public required SampleSisOptions Options { get; init; }

    public required string SourcedId { get; init; }

    public required ImmutableArray<School> Schools { get; init; }

    public required ImmutableArray<Course> Courses { get; init; }

    public required ImmutableArray<Student> Students { get; init; }

    public required ImmutableArray<Teacher> Teachers { get; init; }

    public required ImmutableArray<Lesson> Lessons { get; init; }
}
