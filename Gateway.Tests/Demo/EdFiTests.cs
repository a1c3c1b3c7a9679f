using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;

namespace Gateway.Tests.Demo;

[Collection<SisInCommon>]
public sealed class EdFiTests(SisFixture fixture)
{
    private const string Base = "/data/v3/ed-fi";
    private const string Refugee = "uri://ed-fi.org/CitizenshipStatusDescriptor%23Refugee";

    [Theory]
    [InlineData("students")]
    [InlineData("studentEducationOrganizationAssociations")]
    [InlineData("contacts")]
    [InlineData("studentProgramAssociations")]
    public async Task A_list_is_a_bare_array_of_25_and_each_record_has_its_own_address(string resource)
    {
        var list = await fixture.JsonAsync($"{Base}/{resource}");
        var id = list[0].GetProperty("id").GetString()!;

        Assert.Equal(25, list.GetArrayLength());
        Assert.Matches("^[0-9a-f]{32}$", id);
        Assert.Equal(list[0].GetRawText(), (await fixture.JsonAsync($"{Base}/{resource}/{id}")).GetRawText());
    }

    [Theory]
    [InlineData("citizenshipStatusDescriptor")]
    [InlineData("CITIZENSHIPSTATUSDESCRIPTOR")]
    public async Task Students_are_found_by_citizenship_whatever_the_case_of_the_parameter(string parameter)
    {
        var refugees = await fixture.JsonAsync($"{Base}/students?limit=500&{parameter}={Refugee}");

        Assert.InRange(refugees.GetArrayLength(), 1, 399);
        Assert.All(refugees.EnumerateArray(), student =>
            Assert.Equal(Uri.UnescapeDataString(Refugee), student.GetProperty("citizenshipStatusDescriptor").GetString()));
    }

    [Fact]
    public async Task A_descriptor_that_does_not_exist_finds_nothing() =>
        Assert.Equal(0, (await fixture.JsonAsync($"{Base}/students?citizenshipStatusDescriptor={Refugee}s")).GetArrayLength());

    [Theory]
    [InlineData("students?studentUniqueId=100007", 1)]
    [InlineData("studentEducationOrganizationAssociations?studentUniqueId=100007", 1)]
    [InlineData("schools?schoolId=550103", 1)]
    [InlineData("schools?unheardOf=1", 12)]
    [InlineData("students?visas=1&limit=30", 30)]
    public async Task Parts_of_references_are_parameters_and_unknown_ones_are_ignored(string query, int count) =>
        Assert.Equal(count, (await fixture.JsonAsync($"{Base}/{query}")).GetArrayLength());

    [Fact]
    public async Task Program_associations_are_found_by_the_secret_in_their_key()
    {
        const string Program = "programTypeDescriptor=uri://ed-fi.org/ProgramTypeDescriptor%23Immigrant%20Education";
        var found = await fixture.JsonAsync($"{Base}/studentProgramAssociations?{Program}&programEducationOrganizationId=550000");

        Assert.NotEqual(0, found.GetArrayLength());
        Assert.All(found.EnumerateArray(), item =>
            Assert.Equal("Title III Immigrant Education", item.GetProperty("programReference").GetProperty("programName").GetString()));
    }

    [Fact]
    public async Task Total_count_is_sent_when_asked_for_and_counts_what_matched()
    {
        const string Refugees = Base + "/students?totalCount=true&limit=500&citizenshipStatusDescriptor=" + Refugee;
        var refugees = await fixture.JsonAsync(Refugees);
        using var without = await fixture.Client.GetAsync(Base + "/students", TestContext.Current.CancellationToken);

        Assert.Equal("400", await fixture.HeaderAsync(Base + "/students?totalCount=true&offset=390", "Total-Count"));
        Assert.Equal($"{refugees.GetArrayLength()}", await fixture.HeaderAsync(Refugees + "&offset=1", "Total-Count"));
        Assert.False(without.Headers.Contains("Total-Count"));
    }

    [Fact]
    public async Task Offset_and_limit_cut_the_list()
    {
        var all = await fixture.JsonAsync(Base + "/students?limit=400");
        var part = await fixture.JsonAsync(Base + "/students?offset=390&limit=25");

        Assert.Equal(all.EnumerateArray().Skip(390).Select(Raw), part.EnumerateArray().Select(Raw));
    }

    [Fact]
    public async Task The_validator_of_a_record_answers_304()
    {
        var student = (await fixture.JsonAsync(Base + "/students?limit=1"))[0];
        var path = $"{Base}/students/{student.GetProperty("id")}";
        var etag = await fixture.HeaderAsync(path, "ETag");
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.IfNoneMatch.Add(EntityTagHeaderValue.Parse(etag));
        using var response = await fixture.Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal($"\"{student.GetProperty("_etag")}\"", etag);
        Assert.Equal(HttpStatusCode.NotModified, response.StatusCode);
    }

    [Fact]
    public async Task Deletes_tell_the_keys_of_what_is_gone()
    {
        var gone = await fixture.JsonAsync(Base + "/studentProgramAssociations/deletes");

        Assert.Contains("Immigrant Education", gone.GetRawText(), StringComparison.Ordinal);
        Assert.All(gone.EnumerateArray(), item => Assert.True(item.TryGetProperty("changeVersion", out _)));
    }

    private static string Raw(JsonElement element) => element.GetRawText();
}
