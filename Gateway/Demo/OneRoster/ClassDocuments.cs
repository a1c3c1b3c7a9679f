using System.Text.Json;
using Gateway.Demo.Documents;
using Gateway.Demo.Draw;
using Gateway.Demo.People;

namespace Gateway.Demo.OneRoster;

internal static class ClassDocuments
{
    public static IEnumerable<Document> Write(District district, DocumentWriter writer) =>
        district.Lessons.Select((lesson, number) => writer.Write(lesson.SourcedId, json => Members(json, district, lesson, number)));

    private static void Members(Utf8JsonWriter json, District district, Lesson lesson, int number)
    {
        json.PutHead(lesson.SourcedId, Head.YearOpens.AddSeconds(number), metadata =>
        {
            metadata.Put("room", $"{100 + (number % 60)}");
            var newcomers = Draws.For(district.Options.ProtectedSeed, "class/hidden", number).Chance(5);
            metadata.Put("newcomerCohort", newcomers ? "immigrant newcomers" : null);
        });
        json.Put("title", $"{lesson.Course.Title}, section {lesson.Section + 1}");
        json.Put("classCode", $"{lesson.Course.GradeCode}-{lesson.Section + 1}");
        json.Put("classType", "scheduled");
        json.Put("location", $"Room {100 + (number % 60)}");
        json.PutArray("grades", grades => grades.WriteStringValue(lesson.Course.GradeCode));
        json.PutArray("subjects", subjects => subjects.WriteStringValue(lesson.Course.Subject));
        json.PutLink("course", "courses", lesson.Course.SourcedId, "course");
        json.PutLink("school", "schools", lesson.School.SourcedId, "org");
        json.PutArray("terms", terms =>
        {
            foreach (var term in AcademicSessionDocuments.Terms(district.Options.Seed))
            {
                terms.LinkItem("terms", term, "academicSession");
            }
        });
    }
}
