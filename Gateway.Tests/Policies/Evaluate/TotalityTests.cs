using FsCheck;
using FsCheck.Fluent;
using Policies.Evaluate;
using static Gateway.Tests.Evaluate.District;

namespace Gateway.Tests.Evaluate;

public sealed class TotalityTests
{
    private static readonly District Vendor = Granting(
        Grant("oneroster-1.2/users", "sourcedId, roles, givenName", Everything),
        Grant("ed-fi/studentProgramAssociations", "studentReference, programReference", Everything));

    private static readonly string[] Segments =
        ["ims", "oneroster", "v1p2", "users", "data", "v3", "ed-fi", "studentProgramAssociations", "deletes", "", "..", "{id}", "\ud800", "\0", "％"];

    private static readonly string[] Names =
    [
        "limit", "LIMIT", "offset", "sort", "orderBy", "filter", "fields", "totalCount", "programName", "programTypeDescriptor", "id", "",
        "\udc00", "\u00ad", "visas",
    ];

    private static readonly string[] Values =
    [
        "", "1", "true", "'", "roles.role='a'", "givenName='a' AND ", "givenName~'\ud800'", ".", "a.b", "roles.",
        "uri://x/ProgramTypeDescriptor#a", "#", "%23", "%", "%zz#", "\ud800#", "ext:", "ext:\udc00", "99999999999999999999", "٣", "[", "asc", ",", ",,givenName",
    ];

    [Fact]
    public void Any_path_and_query_whatever_gets_a_decision()
    {
        var parameters = Gen.ListOf(from name in Text(Names) from value in Text(Values) select new QueryParameter(name, value));
        // Nothing asked, and something asked twice, are rare by chance.
        var queries = Gen.Frequency(
            (1, Gen.Constant<List<QueryParameter>>([])),
            (1, Gen.Constant<List<QueryParameter>>([new("limit", "1"), new("limit", "1")])),
            (8, parameters));
        var request = from known in Gen.Elements(OneRoster + "/users", EdFi + "/studentProgramAssociations", "")
                      from segments in Gen.ListOf(Text(Segments))
                      from query in queries
                      from isExact in Gen.Elements(true, false)
                      select new AccessRequest
                      {
                          Client = "vendor",
                          Day = Today,
                          Method = "GET",
                          Path = [.. known.Split('/', StringSplitOptions.RemoveEmptyEntries), .. isExact ? [] : segments],
                          Query = [.. query],
                      };
        var decisions = new HashSet<string>();
        Prop.ForAll(Arb.From(request), asked =>
        {
            var decision = Vendor.Policies.Decide(asked);
            decisions.Add(decision is Refused refused ? refused.Code.ToString() : "Allowed");
            Assert.Equal(decision is Allowed ? asked.Path : [], decision is Allowed allowed ? allowed.Path : []);
        }).Check(Cases.Of(4000));
        Assert.Superset(
            new HashSet<string> { "Allowed", "UnknownPath", "UnknownParameter", "MalformedParameter", "RepeatedParameter" },
            decisions);
    }

    private static Gen<string> Text(string[] usual) =>
        Gen.Frequency((6, Gen.Elements(usual)), (1, ArbMap.Default.GeneratorFor<NonNull<string>>().Select(text => text.Get)));
}
