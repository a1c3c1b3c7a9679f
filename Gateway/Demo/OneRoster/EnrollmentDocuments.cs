using System.Text.Json;
using Gateway.Demo.Documents;
using Gateway.Demo.Draw;
using Gateway.Demo.Hidden;
using Gateway.Demo.People;

namespace Gateway.Demo.OneRoster;

internal static class EnrollmentDocuments
{
    public static IEnumerable<Document> Write(District district, DocumentWriter writer)
    {
        var seats = district.Lessons.SelectMany(lesson => lesson.Students
            .Select(student => (Lesson: lesson, student.Person, Role: "student"))
            .Prepend((Lesson: lesson, lesson.Teacher.Person, Role: "teacher")));
        return seats.Select((seat, number) =>
        {
            var id = Ids.SourcedId(district.Options.Seed, "enrollment", number);
            return writer.Write(id, json => Members(json, id, seat.Lesson, seat.Person, seat.Role));
        });
    }

    private static void Members(Utf8JsonWriter json, string id, Lesson lesson, Person person, string role)
    {
        json.PutHead(id, person.Modified, metadata => Metadata(metadata, lesson, person.Hidden));
        json.Put("role", role);
        json.PutTruth("primary", role == "teacher");
        json.Put("beginDate", "2026-09-01");
        json.Put("endDate", "2027-06-11");
        json.PutLink("user", "users", person.SourcedId, "user");
        json.PutLink("class", "classes", lesson.SourcedId, "class");
        json.PutLink("school", "schools", lesson.School.SourcedId, "org");
    }

    private static void Metadata(Utf8JsonWriter json, Lesson lesson, HiddenFacts? hidden)
    {
        json.Put("seat", "unassigned");
        if (hidden is { BornAbroad: true } && hidden.Spelling("enrollment/" + lesson.Course.Subject).Chance(10))
        {
            json.Put("immigrationStatus", hidden.Citizenship);
            json.Put("entryNote", hidden.Note);
        }
    }
}
