using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Gateway.Tests.Demo;

[Collection<SisInCommon>]
public sealed partial class OneRosterTests(SisFixture fixture)
{
    private const string Base = "/ims/oneroster/rostering/v1p2";

    [Theory]
    [InlineData("academicSessions", "academicSessions", "academicSession", 7)]
    [InlineData("terms", "academicSessions", "academicSession", 2)]
    [InlineData("gradingPeriods", "academicSessions", "academicSession", 4)]
    [InlineData("orgs", "orgs", "org", 13)]
    [InlineData("schools", "orgs", "org", 12)]
    [InlineData("courses", "courses", "course", 65)]
    [InlineData("classes", "classes", "class", null)]
    [InlineData("enrollments", "enrollments", "enrollment", null)]
    [InlineData("users", "users", "user", null)]
    [InlineData("students", "users", "user", 400)]
    [InlineData("teachers", "users", "user", 24)]
    [InlineData("demographics", "demographics", "demographics", 400)]
    public async Task Each_collection_has_its_envelope_and_each_record_its_own(string path, string plural, string singular, int? count)
    {
        var list = (await fixture.JsonAsync($"{Base}/{path}?limit=10000")).GetProperty(plural);
        var first = list[0];
        var single = (await fixture.JsonAsync($"{Base}/{path}/{first.GetProperty("sourcedId")}")).GetProperty(singular);

        Assert.Equal(count ?? list.GetArrayLength(), list.GetArrayLength());
        Assert.Equal(first.GetRawText(), single.GetRawText());
    }

    [Fact]
    public async Task The_next_links_lead_through_every_user_once()
    {
        var total = await fixture.HeaderAsync($"{Base}/users?limit=1", "X-Total-Count");
        var seen = new List<string>();
        for (var path = $"{Base}/users?limit=150"; path.Length > 0;)
        {
            seen.AddRange((await fixture.JsonAsync(path)).GetProperty("users").EnumerateArray().Select(SourcedId));
            path = NextLink().Match(await fixture.HeaderAsync(path, "Link")).Groups[1].Value;
        }

        Assert.Equal(total, $"{seen.Count}");
        Assert.Equal(seen.Count, seen.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public async Task Links_carry_the_address_of_the_SIS_and_the_rest_of_the_query()
    {
        var link = await fixture.HeaderAsync($"{Base}/students?limit=50&offset=100&filter=enabledUser%3D%27true%27", "Link");

        var students = $"{fixture.Sis.Address.GetLeftPart(UriPartial.Authority)}{Base}/students";
        Assert.Contains($"<{students}?filter=enabledUser%3D%27true%27&limit=50&offset=150>; rel=\"next\"", link, StringComparison.Ordinal);
        Assert.Contains("offset=50>; rel=\"prev\"", link, StringComparison.Ordinal);
        Assert.Contains("offset=350>; rel=\"last\"", link, StringComparison.Ordinal);
    }

    [Fact]
    public async Task References_carry_the_address_of_the_SIS()
    {
        var student = (await fixture.JsonAsync(Base + "/students?limit=1")).GetProperty("users")[0];
        var href = student.GetProperty("primaryOrg").GetProperty("href").GetString()!;

        Assert.StartsWith(fixture.Sis.Address.ToString(), href, StringComparison.Ordinal);
        Assert.Equal("school", (await fixture.JsonAsync(href)).GetProperty("org").GetProperty("type").GetString());
    }

    [Fact]
    public async Task An_unknown_field_is_refused_with_its_name()
    {
        using var response = await fixture.Client.GetAsync(
            $"{Base}/students?filter=countryOfBirthCode='MX'", TestContext.Current.CancellationToken);
        var error = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("countryOfBirthCode", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("filter=givenName=Ada")]
    [InlineData("filter=givenName='A' XOR familyName='B'")]
    [InlineData("filter=status='a' AND status='b' AND status='c'")]
    [InlineData("filter=status='a' OR ")]
    [InlineData("sort=nothing")]
    [InlineData("fields=nothing")]
    [InlineData("limit=10001")]
    [InlineData("offset=-1")]
    public async Task A_query_that_cannot_be_read_is_400(string query)
    {
        using var response = await fixture.Client.GetAsync($"{Base}/users?{query}", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task Protected_fields_filter_and_the_total_tells()
    {
        var all = await DemographicsAsync("");
        var mexican = await DemographicsAsync("&filter=countryOfBirthCode='MX'");
        var others = await DemographicsAsync("&filter=countryOfBirthCode!='MX'");

        Assert.NotEmpty(mexican);
        Assert.All(mexican, record => Assert.Equal("MX", record.GetProperty("countryOfBirthCode").GetString()));
        Assert.Equal(all.Count, mexican.Count + others.Count);
    }

    [Fact]
    public async Task Two_clauses_join_by_and_and_by_or()
    {
        var mexican = await DemographicsAsync("&filter=countryOfBirthCode='MX'");
        var girls = await DemographicsAsync("&filter=sex='female'");
        var both = await DemographicsAsync("&filter=countryOfBirthCode='MX' AND sex='female'");
        var either = await DemographicsAsync("&filter=countryOfBirthCode='MX' OR sex='female'");

        Assert.Equal(mexican.Select(SourcedId).Intersect(girls.Select(SourcedId)), both.Select(SourcedId));
        Assert.Equal(mexican.Count + girls.Count - both.Count, either.Count);
    }

    [Theory]
    [InlineData("birthDate>'2015-01-01'")]
    [InlineData("birthDate>='2015-01-01'")]
    public async Task Dates_compare_as_dates(string filter)
    {
        var young = await DemographicsAsync("&filter=" + filter);

        Assert.NotEmpty(young);
        Assert.All(young, record => Assert.True(string.CompareOrdinal(record.GetProperty("birthDate").GetString(), "2015-01-01") >= 0));
    }

    [Theory]
    [InlineData("metadata.immigrationStatus~'alien'")]
    [InlineData("userIds.type='USVisa'")]
    [InlineData("roles.role='ext:refugeeCohort'")]
    [InlineData("identifier~'A2'")]
    public async Task Nested_protected_fields_filter_too(string filter)
    {
        var total = await fixture.HeaderAsync($"{Base}/users?limit=1&filter={filter}", "X-Total-Count");

        Assert.NotEqual("0", total);
    }

    [Fact]
    public async Task Any_field_sorts_either_way()
    {
        var up = await DemographicsAsync("&sort=cityOfBirth&fields=sourcedId,cityOfBirth");
        var down = await DemographicsAsync("&sort=cityOfBirth&orderBy=desc&fields=cityOfBirth");

        var cities = up.Select(City).ToList();
        Assert.Equal(cities.Order(StringComparer.Ordinal), cities);
        Assert.Equal(cities.OrderDescending(StringComparer.Ordinal), down.Select(City));
    }

    [Fact]
    public async Task Fields_keep_only_what_is_named()
    {
        var users = (await fixture.JsonAsync(Base + "/users?fields=sourcedId,metadata&limit=300")).GetProperty("users");

        Assert.All(users.EnumerateArray(), user =>
            Assert.Equal(["sourcedId", "metadata"], user.EnumerateObject().Select(member => member.Name)));
        Assert.Contains("1e2", users.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Students_of_a_class_and_classes_of_a_student_agree()
    {
        var student = SourcedId((await fixture.JsonAsync(Base + "/students?limit=1")).GetProperty("users")[0]);
        var classes = (await fixture.JsonAsync($"{Base}/students/{student}/classes")).GetProperty("classes");
        var classmates = (await fixture.JsonAsync($"{Base}/classes/{SourcedId(classes[0])}/students")).GetProperty("users");

        Assert.Equal(5, classes.GetArrayLength());
        Assert.Contains(student, classmates.EnumerateArray().Select(SourcedId));
    }

    [Fact]
    public async Task The_schools_share_out_the_students_and_the_classes()
    {
        var students = 0;
        var classes = 0;
        foreach (var school in (await fixture.JsonAsync(Base + "/schools")).GetProperty("orgs").EnumerateArray().Select(SourcedId))
        {
            students += (await fixture.JsonAsync($"{Base}/schools/{school}/students?limit=1000")).GetProperty("users").GetArrayLength();
            classes += (await fixture.JsonAsync($"{Base}/schools/{school}/classes?limit=1000")).GetProperty("classes").GetArrayLength();
        }

        Assert.Equal(400, students);
        Assert.Equal(fixture.Sis.World.OneRoster["classes"].Set.Documents.Length, classes);
    }

    private static string SourcedId(JsonElement record) => record.GetProperty("sourcedId").GetString()!;

    private static string? City(JsonElement record) => record.TryGetProperty("cityOfBirth", out var city) ? city.GetString() : null;

    private async Task<List<JsonElement>> DemographicsAsync(string query) =>
        [.. (await fixture.JsonAsync($"{Base}/demographics?limit=10000{query}")).GetProperty("demographics").EnumerateArray()];

    [GeneratedRegex("<([^>]*)>; rel=\"next\"")]
    private static partial Regex NextLink();
}
