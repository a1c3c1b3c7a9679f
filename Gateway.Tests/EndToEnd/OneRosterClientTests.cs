using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using Gateway.Tests.World;

namespace Gateway.Tests.EndToEnd;

/// <summary>What an ordinary OneRoster integration does, step by step, beside what the SIS itself would have answered.</summary>
public sealed class OneRosterClientTests(SampleGateway sample) : IClassFixture<SampleGateway>
{
    private const string Base = "/ims/oneroster/rostering/v1p2";

    /// <summary>What the vendor's agreement grants of each resource, but for those in which the floor looks into the values.</summary>
    private static readonly Dictionary<string, string[]> Granted = new()
    {
        ["orgs"] = ["sourcedId", "status", "name", "type", "identifier", "parent", "children"],
        ["courses"] = ["sourcedId", "status", "title", "courseCode", "grades", "subjects", "org"],
        ["classes"] = ["sourcedId", "status", "title", "classCode", "classType", "location", "grades", "subjects", "course", "school", "terms", "periods"],
        ["enrollments"] = ["sourcedId", "status", "user", "class", "school", "role", "primary", "beginDate", "endDate"],
        ["academicSessions"] = ["sourcedId", "status", "title", "startDate", "endDate", "type", "parent", "children", "schoolYear"],
        ["demographics"] = ["sourcedId", "status", "birthDate", "sex"],
    };

    private string Origin => sample.Gateway.Address.GetLeftPart(UriPartial.Authority);

    [Theory]
    [InlineData("orgs", 5)]
    [InlineData("courses", 20)]
    [InlineData("classes", 50)]
    [InlineData("enrollments", 500)]
    [InlineData("academicSessions", 7)]
    [InlineData("demographics", 100)]
    public async Task Next_links_lead_to_the_end_by_the_public_address_and_all_is_as_the_SIS_has_it_less_what_is_withheld(string resource, int limit)
    {
        using var direct = new DirectSis(sample.Sis);
        var (records, total) = (0, 0L);
        for (var next = $"{Base}/{resource}?limit={limit}"; next is not null;)
        {
            using var answer = await sample.Lakeshore.GetAsync(next, TestContext.Current.CancellationToken);
            using var sis = await direct.AskAsync(next);
            Assert.Equal(await direct.TextAsync(next, Keeps(resource)), await TextAsync(answer));
            Assert.Equal(sis.Headers.GetValues("X-Total-Count"), answer.Headers.GetValues("X-Total-Count"));
            Assert.Equal(Pages(sis, sample.Sis.Address.GetLeftPart(UriPartial.Authority)), Pages(answer, Origin));
            total = long.Parse(answer.Headers.GetValues("X-Total-Count").Single(), CultureInfo.InvariantCulture);
            records += (await JsonAsync(answer))[resource]!.AsArray().Count;
            next = Links(answer).SingleOrDefault(link => link.Relation == "next").Target?[Origin.Length..];
        }

        Assert.Equal(total, records);
    }

    [Theory]
    [InlineData("users?fields=sourcedId,givenName,familyName,grades&limit=300")]
    [InlineData("students?fields=sourcedId,status,givenName,middleName,familyName&limit=200&offset=50")]
    [InlineData("courses?fields=sourcedId,status,title,courseCode,grades,subjects&limit=100")]
    [InlineData("demographics?fields=sourcedId,birthDate,sex&limit=300")]
    [InlineData("orgs?fields=sourcedId,name,type,identifier")]
    public async Task Where_all_that_is_asked_for_is_granted_the_answer_is_that_of_the_SIS_byte_for_byte(string question)
    {
        using var direct = new DirectSis(sample.Sis);

        var answer = await sample.Lakeshore.GetStringAsync($"{Base}/{question}", TestContext.Current.CancellationToken);

        Assert.Equal(await direct.TextAsync($"{Base}/{question}"), answer);
    }

    [Theory]
    [InlineData("courses", "filter=title~'Math'&sort=title&orderBy=desc")]
    [InlineData("courses", "filter=status='active' AND courseCode>'M'")]
    [InlineData("demographics", "filter=birthDate>='2015-01-01'&sort=birthDate&limit=50")]
    [InlineData("enrollments", "filter=role='student'&limit=30&offset=30")]
    [InlineData("orgs", "filter=status='tobedeleted'")]
    public async Task Filters_and_sorts_by_granted_fields_find_what_the_SIS_finds(string resource, string question)
    {
        using var direct = new DirectSis(sample.Sis);
        var target = $"{Base}/{resource}?{question}";

        using var answer = await sample.Lakeshore.GetAsync(target, TestContext.Current.CancellationToken);

        using var sis = await direct.AskAsync(target);
        Assert.Equal(await direct.TextAsync(target, Keeps(resource)), await TextAsync(answer));
        Assert.Equal(sis.Headers.GetValues("X-Total-Count"), answer.Headers.GetValues("X-Total-Count"));
    }

    // What moves when a withheld field does is withheld, unless a board has said otherwise. These are all the ways a OneRoster client asks.
    [Theory]
    [InlineData("filter=dateLastModified>'2026-01-01T00:00:00.000Z'", "filter", "forbidden invalid_filter_field")]
    [InlineData("filter=dateLastModified>'2026-01-01T00:00:00.000Z'&sort=dateLastModified", "filter", "forbidden invalid_filter_field")]
    [InlineData("filter=status='active' AND dateLastModified>='2026-01-01'", "filter", "forbidden invalid_filter_field")]
    [InlineData("sort=dateLastModified&orderBy=asc", "sort", "forbidden invalid_selection_field")]
    [InlineData("fields=sourcedId,dateLastModified", "fields", "forbidden invalid_selection_field")]
    public async Task Unless_they_are_granted_changes_cannot_be_asked_for_and_the_refusal_says_by_which_rule(string question, string parameter, string minors)
    {
        foreach (var resource in Granted.Keys)
        {
            using var answer = await sample.Lakeshore.GetAsync($"{Base}/{resource}?{question}", TestContext.Current.CancellationToken);

            var error = await JsonAsync(answer);
            Assert.Equal(
                (HttpStatusCode.Forbidden, "parameter_on_withheld_field", "floor/change-time", parameter),
                (answer.StatusCode, (string)error["code"]!, (string)error["rule"]!, (string)error["parameter"]!));
            Standard.All["OneRoster 1.2"].Check(error, 403);
            var fields = error["imsx_CodeMinor"]!["imsx_codeMinorField"]!.AsArray();
            Assert.Equal(minors, string.Join(' ', fields.Select(minor => (string)minor!["imsx_codeMinorFieldValue"]!)));
        }
    }

    [Fact]
    public async Task A_single_record_and_the_collections_below_it_are_as_the_SIS_has_them()
    {
        using var direct = new DirectSis(sample.Sis);
        using var schools = await sample.Lakeshore.GetAsync($"{Base}/schools?limit=1", TestContext.Current.CancellationToken);
        var id = (string)(await JsonAsync(schools))["orgs"]![0]!["sourcedId"]!;
        foreach (var (question, resource) in new[] { ($"schools/{id}", "orgs"), ($"orgs/{id}", "orgs"), ($"schools/{id}/classes?limit=40", "classes") })
        {
            using var answer = await sample.Lakeshore.GetAsync($"{Base}/{question}", TestContext.Current.CancellationToken);
            Assert.Equal(await direct.TextAsync($"{Base}/{question}", Keeps(resource)), await TextAsync(answer));
        }
    }

    [Fact]
    public async Task What_does_not_exist_is_a_404_in_the_shape_of_the_standard()
    {
        using var answer = await sample.Lakeshore.GetAsync($"{Base}/users/nobody", TestContext.Current.CancellationToken);

        Assert.Equal((HttpStatusCode.NotFound, "application/json"), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
        Standard.All["OneRoster 1.2"].Check(await JsonAsync(answer), 404);
    }

    [Fact]
    public async Task A_client_that_pulls_again_with_the_tag_it_was_given_is_told_that_nothing_changed()
    {
        using var answer = await sample.Lakeshore.GetAsync($"{Base}/enrollments?limit=100", TestContext.Current.CancellationToken);
        using var request = new HttpRequestMessage(HttpMethod.Get, $"{Base}/enrollments?limit=100");
        request.Headers.Add("If-None-Match", $"{answer.Headers.ETag}");

        using var again = await sample.Lakeshore.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
    }

    /// <summary>Below the envelope's one member; a reference keeps what it names, and not where the SIS has it.</summary>
    private static Func<string, bool> Keeps(string resource) => path =>
        path.Split('.') is [_, .. var below] && (below.Length == 0 || (Granted[resource].Contains(below[0]) && below[^1] != "href"));

    private static List<(string Relation, string Target)> Links(HttpResponseMessage answer) =>
        [.. answer.Headers.GetValues("Link").SelectMany(value => value.Split(", ")).Select(link => link.Split('<', '>', '"')).Select(parts => (parts[3], parts[1]))];

    /// <summary>Each link's relation and page, whatever the order of its parameters; all must begin with an origin.</summary>
    private static IEnumerable<string> Pages(HttpResponseMessage answer, string origin) => Links(answer).Select(link =>
    {
        Assert.StartsWith(origin + Base, link.Target, StringComparison.Ordinal);
        return $"{link.Relation}: {string.Join('&', link.Target.Split('?')[1].Split('&').Order(StringComparer.Ordinal))}";
    });

    private static Task<string> TextAsync(HttpResponseMessage answer) => answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

    private static async Task<JsonNode> JsonAsync(HttpResponseMessage answer) => JsonNode.Parse(await TextAsync(answer))!;
}
