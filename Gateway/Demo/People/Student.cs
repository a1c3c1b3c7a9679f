using System.Collections.Immutable;

namespace Gateway.Demo.People;

/// <param name="Grade">0 is kindergarten, 12 the last year.</param>
/// <param name="Section">Number of the group of at most 25 in the grade at the school.</param>
internal sealed record Student(Person Person, School School, int Grade, int Section, ImmutableArray<Person> Guardians);
