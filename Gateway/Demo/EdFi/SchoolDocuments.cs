using Gateway.Demo.Documents;
using Gateway.Demo.Draw;
using Gateway.Demo.People;

namespace Gateway.Demo.EdFi;

internal static class SchoolDocuments
{
    public static IEnumerable<Document> Write(District district, DocumentWriter writer) =>
        district.Schools.Select(school => writer.Write(school.EdFiId, json =>
        {
            json.Put("id", school.EdFiId);
            json.WriteNumber("schoolId", school.SchoolId);
            json.Put("nameOfInstitution", school.Name);
            json.PutArray("gradeLevels", grades =>
            {
                for (var grade = school.FirstGrade; grade <= school.LastGrade; grade++)
                {
                    var code = Grades.Code(grade);
                    grades.Item(level => level.PutDescriptor("gradeLevelDescriptor", "GradeLevel", code));
                }
            });
            json.PutChange(new DateTimeOffset(2026, 8, 3, 12, school.Number, 0, TimeSpan.Zero));
            json.PutObject("_ext", ext => ext.PutObject("district", own =>
            {
                own.Put("mascot", "Otters");
                own.WriteNumber("immigrantHeadcount", Draws.For(district.Options.ProtectedSeed, "school/hidden", school.Number).Below(90));
            }));
        }));
}
