using System.Text.Json;
using Gateway.Demo.Documents;
using Gateway.Demo.Draw;
using Gateway.Demo.People;

namespace Gateway.Demo.EdFi;

/// <summary>
/// studentProgramAssociations, whose key can be the secret. Whether a student is in Immigrant Education is drawn from the
/// protected stream, so twins differ in which of those records exist.
/// </summary>
internal sealed class ProgramAssociationDocuments(District district)
{
    private const int DistrictId = 550_000;

    private int Seed => district.Options.Seed;

    /// <summary>A program's id stands in the link of each association: for a secret program it is as good as the name.</summary>
    public IEnumerable<string> SecretIds() => [ProgramId(SchoolProgram.ImmigrantEducation), ProgramId(SchoolProgram.ForeignExchange)];

    public IEnumerable<Document> Write(DocumentWriter writer) =>
        from student in district.Students
        from program in Of(student)
        select Write(writer, student, program);

    private IEnumerable<SchoolProgram> Of(Student student)
    {
        var draws = Draws.For(Seed, "programs", student.Person.Number);
        if (draws.Chance(45))
        {
            yield return draws.Pick(SchoolProgram.Drawn);
        }

        if (student.Person.Hidden is { BornAbroad: true } hidden && hidden.Spelling("programs").Chance(30))
        {
            yield return SchoolProgram.ImmigrantEducation;
        }
    }

    private Document Write(DocumentWriter writer, Student student, SchoolProgram program)
    {
        var id = Ids.EdFi(Seed, "association/" + program.Type, student.Person.Number);
        return writer.Write(id, json => Members(json, id, student, program));
    }

    private void Members(Utf8JsonWriter json, string id, Student student, SchoolProgram program)
    {
        json.Put("id", id);
        json.Put("beginDate", "2026-09-01");
        json.PutReference("educationOrganizationReference", "School", "schools", student.School.EdFiId,
            key => key.WriteNumber("educationOrganizationId", student.School.SchoolId));
        json.PutReference("programReference", "Program", "programs", ProgramId(program), key =>
        {
            key.WriteNumber("educationOrganizationId", DistrictId);
            key.Put("programName", program.Name);
            key.PutDescriptor("programTypeDescriptor", "ProgramType", program.Type);
        });
        json.PutReference("studentReference", "Student", "students", student.Person.EdFiId,
            key => key.Put("studentUniqueId", student.Person.UniqueId));
        json.WriteBoolean("servedOutsideOfRegularSession", student.Person.Number % 9 == 0);
        json.PutChange(student.Person.Modified);
    }

    private string ProgramId(SchoolProgram program) => Ids.EdFi(Seed, "program/" + program.Type, 0);
}
