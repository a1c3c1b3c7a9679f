using System.Collections.Frozen;
using Gateway.Demo.Documents;
using Gateway.Demo.People;

namespace Gateway.Demo.EdFi;

/// <summary>The Ed-Fi Data Standard 5 resources by the name in their path.</summary>
internal static class Resources
{
    public static FrozenDictionary<string, DocumentSet> Of(District district, DocumentWriter writer) =>
        new Dictionary<string, DocumentSet>
        {
            ["students"] = new(StudentDocuments.Write(district, writer)),
            ["studentEducationOrganizationAssociations"] = new(new StudentAssociationDocuments(district).Write(writer)),
            ["contacts"] = new(ContactDocuments.Write(district, writer)),
            ["studentProgramAssociations"] = new(new ProgramAssociationDocuments(district).Write(writer)),
            ["schools"] = new(SchoolDocuments.Write(district, writer)),
            ["students/deletes"] = new(Deletes.Students(district.Options.Seed, writer)),
            ["studentProgramAssociations/deletes"] = new(Deletes.ProgramAssociations(district.Options, writer)),
        }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
}
