using System.Collections.Frozen;
using Gateway.Demo.Documents;
using Gateway.Demo.People;

namespace Gateway.Demo.OneRoster;

/// <summary>
/// The OneRoster 1.2 collections by the name in their path. Students, teachers and schools share their records with users and orgs.
/// </summary>
internal static class Rostering
{
    public static FrozenDictionary<string, Collection> Of(District district, DocumentWriter writer)
    {
        var students = UserDocuments.Students(district, writer).ToList();
        var teachers = UserDocuments.Teachers(district, writer).ToList();
        var schools = OrgDocuments.Schools(district, writer).ToList();
        return new Dictionary<string, Collection>
        {
            ["academicSessions"] = Sessions(null),
            ["terms"] = Sessions("term"),
            ["gradingPeriods"] = Sessions("gradingPeriod"),
            ["orgs"] = new("orgs", "org", new(schools.Prepend(OrgDocuments.District(district, writer)))),
            ["schools"] = new("orgs", "org", new(schools)),
            ["courses"] = new("courses", "course", new(CourseDocuments.Write(district, writer))),
            ["classes"] = new("classes", "class", new(ClassDocuments.Write(district, writer))),
            ["enrollments"] = new("enrollments", "enrollment", new(EnrollmentDocuments.Write(district, writer))),
            ["users"] = new("users", "user", new([.. teachers, .. students, .. UserDocuments.Guardians(district, writer)])),
            ["students"] = new("users", "user", new(students)),
            ["teachers"] = new("users", "user", new(teachers)),
            ["demographics"] = new("demographics", "demographics", new(DemographicsDocuments.Write(district, writer))),
        }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

        Collection Sessions(string? type) =>
            new("academicSessions", "academicSession", new(AcademicSessionDocuments.Write(district.Options.Seed, writer, type)));
    }
}
