using Gateway.Demo.Documents;
using Gateway.Demo.People;

namespace Gateway.Demo.OneRoster;

internal static class UserDocuments
{
    public static IEnumerable<Document> Students(District district, DocumentWriter writer) =>
        from student in district.Students
        let user = new UserDocument(student.Person, "student", student.School) { Grade = student.Grade, Agents = student.Guardians }
        select user.Write(writer);

    /// <summary>The first guardian of a family has the role guardian, the second parent: both roles occur in the wild.</summary>
    public static IEnumerable<Document> Guardians(District district, DocumentWriter writer) =>
        from student in district.Students
        from guardian in student.Guardians
        let role = ReferenceEquals(guardian, student.Guardians[0]) ? "guardian" : "parent"
        select new UserDocument(guardian, role, student.School) { Agents = [student.Person] }.Write(writer);

    public static IEnumerable<Document> Teachers(District district, DocumentWriter writer) =>
        district.Teachers.Select(teacher => new UserDocument(teacher.Person, "teacher", teacher.School).Write(writer));
}
