namespace Gateway.Tests.EndToEnd;

/// <summary>Requests of both sample clients over every resource they are granted, with questions that must be refused among them.</summary>
internal static class SampleRequests
{
    private const string Roster = "/ims/oneroster/rostering/v1p2";
    private const string EdFi = "/data/v3/ed-fi";

    private static readonly string[] RosterResources =
        ["users", "students", "teachers", "demographics", "orgs", "schools", "classes", "courses", "enrollments", "academicSessions"];

    private static readonly string[] EdFiResources = ["students", "studentEducationOrganizationAssociations", "contacts", "schools"];

    public static IEnumerable<string> Lakeshore =>
    [
        .. RosterResources.SelectMany(resource => new[] { $"{Roster}/{resource}", $"{Roster}/{resource}?limit=7&offset=30", $"{Roster}/{resource}?limit=1000" }),
        $"{Roster}/users?filter=familyName%3E%27M%27%20AND%20status%3D%27active%27&sort=givenName&orderBy=desc",
        $"{Roster}/users?fields=givenName,roles",
        $"{Roster}/users?filter=metadata.visaType%3D%27F1%27",
        $"{Roster}/users?filter=userIds.identifier~%27A%27",
        $"{Roster}/users?filter=roles.role%3D%27ext:refugeeCohort%27",
        $"{Roster}/users?filter=roles.role!%3D%27student%27",
        $"{Roster}/users?sort=metadata",
        $"{Roster}/users?sort=identifier",
        $"{Roster}/users?fields=metadata",
        $"{Roster}/demographics?filter=cityOfBirth%3D%27Milwaukee%27",
        $"{Roster}/demographics?filter=CountryOfBirthCode%3D%27US%27",
        $"{Roster}/demographics?filter=birthDate%3E%272015-01-01%27%20AND%20countryOfBirthCode%3D%27US%27",
        $"{Roster}/demographics?sort=stateOfBirthAbbreviation",
        $"{Roster}/demographics?fields=publicSchoolResidenceStatus",
        $"{Roster}/users/deadbeefdeadbeefdeadbeefdeadbeef",
        $"{Roster}/users/nobody",
        $"{Roster}/users?limit=1000&filter=roles.roleType%3D%27secondary%27",
        $"{Roster}/users?fields=roles.roleType",
        $"{Roster}/users?filter=username~%27N00%27",
        "/decided/oneroster-1.2",
        $"{EdFi}/students",
    ];

    public static IEnumerable<string> State =>
    [
        .. EdFiResources.SelectMany(resource => new[] { $"{EdFi}/{resource}", $"{EdFi}/{resource}?limit=500&totalCount=true", $"{EdFi}/{resource}?limit=3&offset=11" }),
        $"{EdFi}/students?studentUniqueId=100003",
        $"{EdFi}/students?citizenshipStatusDescriptor=uri%3A%2F%2Fed-fi.org%2FCitizenshipStatusDescriptor%23Refugee",
        $"{EdFi}/students?CITIZENSHIPSTATUSDESCRIPTOR=x",
        $"{EdFi}/students?%63itizenshipStatusDescriptor=x",
        $"{EdFi}/students?dateEnteredUS=2024-01-01",
        $"{EdFi}/students?birthCity=Mogadishu",
        $"{EdFi}/students?minChangeVersion=1",
        $"{EdFi}/students/deletes",
        $"{EdFi}/studentProgramAssociations",
        $"{EdFi}/studentProgramAssociations?programName=Bilingual&programTypeDescriptor=uri%3A%2F%2Fed-fi.org%2FProgramTypeDescriptor%23Bilingual",
        $"{EdFi}/studentProgramAssociations?programName=Immigrant%20Education&programTypeDescriptor=uri%3A%2F%2Fed-fi.org%2FProgramTypeDescriptor%23Immigrant%20Education",
        $"{EdFi}/students/deadbeefdeadbeefdeadbeefdeadbeef",
        $"{EdFi}/students/00000000000000000000000000000000",
        $"{EdFi}/citizenshipStatusDescriptors",
    ];
}
