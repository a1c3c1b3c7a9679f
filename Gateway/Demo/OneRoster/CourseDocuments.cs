using Gateway.Demo.Documents;
using Gateway.Demo.People;

namespace Gateway.Demo.OneRoster;

internal static class CourseDocuments
{
    public static IEnumerable<Document> Write(District district, DocumentWriter writer) =>
        district.Courses.Select(course => writer.Write(course.SourcedId, json =>
        {
            json.PutHead(course.SourcedId, Head.YearOpens, static metadata => metadata.Put("credit", "1.00"));
            json.Put("title", course.Title);
            json.Put("courseCode", $"{course.Subject[..3].ToUpperInvariant()}-{course.GradeCode}");
            json.PutArray("grades", grades => grades.WriteStringValue(course.GradeCode));
            json.PutArray("subjects", subjects => subjects.WriteStringValue(course.Subject));
            json.PutLink("org", "orgs", district.SourcedId, "org");
            json.PutArray("resources", static _ => { });
        }));
}
