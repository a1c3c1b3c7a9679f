using System.Collections.Immutable;

namespace Policies.Obligations;

/// <summary>
/// The rows of Exhibit B (Schedule of Data) of the National Data Privacy Agreement that data of a student information system can be of, in
/// the order in which a field is tried on them. What an application collects itself (cookies, use, surveys, student work) never comes from
/// here and has no row. Immigration status has none in the exhibit either.
/// </summary>
internal static class ExhibitElements
{
    public const string OtherCategory = "Other";
    public const string OtherElement = "Other data collected: please list";

    private static readonly string[] Guardian = ["contact", "parent", "guardian"];
    private static readonly string[] Teacher = ["teacher", "staff"];
    private static readonly string[] PersonName = ["givenname", "familyname", "firstname", "lastname", "lastsurname", "middlename", "preferredname", "othername", "generationcode"];
    private static readonly string[] Post = ["address", "city", "postalcode", "street", "apartment", "county", "latitude", "longitude"];
    private static readonly string[] Telephone = ["phone", "sms"];

    public static ImmutableArray<ExhibitElement> All { get; } =
    [
        new("Demographics", "Place of Birth", [], ["birthcity", "birthcountry", "birthstate", "birthinternational", "cityofbirth", "countryofbirth", "stateofbirth", "placeofbirth"]),
        new("Demographics", "Date of Birth", [], ["birthdate", "dateofbirth"]),
        new("Demographics", "Language information (native, preferred or primary language spoken by student)", [], ["language"]),
        new("Demographics", "Gender", [], ["sex", "gender", "pronoun"]),
        new("Demographics", "Ethnicity or race", [], ["race", "ethnic", "hispanic", "americanindian", "asian", "blackorafrican", "nativehawaiian", "white", "tribal"]),
        new("Special Indicator", "English language learner information", [], ["englishproficien", "englishlearner"]),
        new("Special Indicator", "Low income status", [], ["economic", "lunch", "lowincome", "foodservice"]),
        new("Special Indicator", "Medical alerts / health data", [], ["medical", "health", "immuni"]),
        new("Special Indicator", "Student disability information", [], ["disabilit"]),
        new("Special Indicator", "Specialized education services (IEP or 504)", [], ["specialeducation", "section504", "iep"]),
        new("Special Indicator", "Living situations (homeless/foster care)", [], ["homeless", "foster", "residen", "displaced"]),
        new("Special Indicator", "Other indicator information: please specify", [], ["characteristic", "indicator", "migrant"]),
        new("Parent/Guardian Contact Information", "Email", [.. Guardian], ["mail"]),
        new("Parent/Guardian Contact Information", "Phone", [.. Guardian], [.. Telephone]),
        new("Parent/Guardian Contact Information", "Address", [.. Guardian], [.. Post]),
        new("Parent/Guardian Name", "First and/or Last", [.. Guardian], [.. PersonName]),
        new("Parent/Guardian ID", "Parent ID number (created to link parents to students)", [.. Guardian], ["id"]),
        new("Schedule", "Teacher names", [.. Teacher], [.. PersonName]),
        new("Student Contact Information", "Email", [], ["mail"]),
        new("Student Contact Information", "Phone", [], [.. Telephone]),
        new("Student Contact Information", "Address", ["student", "user"], [.. Post]),
        new("Student Name", "First and/or Last", [], [.. PersonName]),
        new("Student Identifiers", "Student app username", [], ["username"]),
        new("Student Identifiers", "Student app passwords", [], ["password"]),
        new("Student Identifiers", "State ID number", [], ["stateid", "stateassigned"]),
        new("Attendance", "Student school (daily) attendance data", ["attendance"], []),
        new("Conduct", "Conduct or behavioral data", ["discipline", "behavior"], []),
        new("Assessment", "Standardized test scores", ["assessment"], []),
        new("Transcript", "Student course grades", ["transcript", "academicrecord", "gradebook", "result"], []),
        new("Transportation", "Student bus assignment", ["transport"], []),
        new("Student Program Membership", "Academic or extracurricular activities a student may belong to or participate in", ["program"], []),
        new("Schedule", "Student scheduled courses", ["enrollment", "sectionassociation"], ["class", "section", "course", "user", "role"]),
        new("Enrollment", "Student grade level", [], ["grade"]),
        new("Enrollment", "Homeroom", [], ["homeroom"]),
        new("Enrollment", "Guidance counselor", [], ["counselor"]),
        new("Enrollment", "Year of graduation", [], ["graduation", "cohort"]),
        new("Enrollment", "Student school enrollment", ["student", "user", "enrollment"], ["school", "org", "educationorganization", "status", "enabled", "role", "begin", "end", "entry", "exit"]),
        new("Student Identifiers", "Local (School district) ID number", ["student", "user", "demographic", "enrollment"], ["id"]),
    ];
}
