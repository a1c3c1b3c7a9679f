using System.Collections.Immutable;

namespace Gateway.Demo.People;

/// <summary>A OneRoster class: one course taught to one section at one school.</summary>
internal sealed record Lesson(
    string SourcedId, Course Course, School School, int Section, Teacher Teacher, ImmutableArray<Student> Students);
