using System.Text;
using Gateway.Tests.Evaluate;
using Policies.Evaluate;
using Policies.Shipped;
using Policies.Writes;

namespace Gateway.Tests.Queries;

/// <summary>A district that describes PowerQueries of its own, with an argument for everything that is withheld.</summary>
internal static class QueryTown
{
    public const string Rosters = "/ws/schema/query/org.district.rosters";
    public const string Programs = "/ws/schema/query/org.district.programs";
    public const string Fields = "student_number, local_number, school_id, grade_level, gpa, active, note, groups";

    public const string Catalog = """
        catalog: queries
        standard: Our PowerQueries
        base: /ws/schema/query
        query: powerschool
        max-limit: 100
        resources:
          rosters:
            collection: [/org.district.rosters]
            asked-by: post
            arguments:
              schoolid: school_id
              students: student_number
              local: local_number
              average: gpa
              isactive: active
              says: note
              group: groups.title
              since: groups.since
              born: birth_country
              status: citizenship
              nick: nickname
              visa_type: grade_level
            collection-envelope: record
            record-id: student_number
            fields:
              student_number: identifier
              local_number: identifier
              school_id: education
              grade_level: education
              gpa: education
              active: education
              note: free-text
              nickname: directory
              birth_country: weak-proxy
              citizenship: status
              groups: {guarded: true, fields: {title: {class: education, naming: true}, since: education}}
          programs:
            collection: [/org.district.programs]
            asked-by: post
            arguments: {program: name, schoolid: school_id}
            pinned: [program]
            collection-envelope: record
            record-id: student_number
            fields: {student_number: identifier, school_id: education, name: {class: education, key: true, naming: true}}
        """;

    public static District Granting(string rights = District.Everything, string until = "2027-06-30", string catalog = Catalog) => new(
    [
        .. ShippedPolicies.Texts,
        new("queries.yaml", catalog),
        new("vendor.yaml", District.Agreement(
            "vendor", [District.Grant("queries/rosters", Fields, rights), District.Grant("queries/programs", "student_number, school_id, name", rights)], until: until)),
    ])
    {
        Method = "POST",
    };

    public static BodyVerdict Check(District district, string path, string body, string? mediaType = "application/json") =>
        district.Allows(path).Arguments!.Check(mediaType, Encoding.UTF8.GetBytes(body));

    public static string Forwards(District district, string path, string body) => Check(district, path, body) is { Refusal: null } verdict
        ? Encoding.UTF8.GetString(verdict.Forward.Span)
        : throw new InvalidOperationException("the body is refused");

    public static Refused Refuses(District district, string path, string body)
    {
        var verdict = Check(district, path, body);
        Assert.True(verdict.Forward.IsEmpty);
        return verdict.Refusal ?? throw new InvalidOperationException("the body is let through");
    }
}
