using System.Text;
using Gateway.Record;
using Gateway.Tests.World;
using Microsoft.AspNetCore.Http;

namespace Gateway.Tests.EndToEnd;

/// <summary>The state asks for the flag it is owed: the gateway asks the SIS for what it hangs on, and answers with the flag alone.</summary>
public sealed class TitleIIIFlagTests(InstalmentGateway scripted) : IClassFixture<InstalmentGateway>
{
    private const string Flags = "/data/v3/privacy-gateway/titleIIIFlags";
    private const string Immigrant = """{"studentCharacteristicDescriptor":"uri://ed-fi.org/StudentCharacteristicDescriptor#Immigrant"}""";

    [Fact]
    public async Task The_answer_is_ids_and_the_flag_and_the_entry_says_which_grant_let_it_out()
    {
        var asked = Script($$"""[{"id":"1","studentReference":{"studentUniqueId":"7"},"oldEthnicityDescriptor":"x","studentCharacteristics":[{{Immigrant}}]}]""");

        using var answer = await scripted.Client.GetAsync(Flags + "?limit=1&totalCount=true", TestContext.Current.CancellationToken);

        Assert.Equal("/data/v3/ed-fi/studentEducationOrganizationAssociations?limit=1&totalCount=true", asked());
        Assert.Equal("""[{"id":"1","studentReference":{"studentUniqueId":"7"},"titleIIISection3201":true}]""", await TextAsync(answer));
        Assert.Equal("3", Assert.Single(answer.Headers.GetValues("Total-Count")));
        Assert.Contains($"{Flags}?totalCount=true&offset=1&limit=1>", Assert.Single(answer.Headers.GetValues("Link")), StringComparison.Ordinal);
        var entry = scripted.Gateway.EntryOf(answer);
        Assert.Equal((Outcome.Redacted, "titleIIIFlags", Flags), (entry.Outcome, entry.Resource, entry.Route));
        Assert.Contains(entry.Reasons, reason => reason.Rule == "agreement/state-reporting#4");
        Assert.Contains(new("oldEthnicityDescriptor", "not-granted", 1), entry.Withheld);
    }

    [Fact]
    public async Task Records_of_another_form_close_the_answer()
    {
        Script("""[{"studentReference":{"studentUniqueId":"7"},"studentCharacteristics":"Immigrant"}]""");
        using var answer = await scripted.Client.GetAsync(Flags, TestContext.Current.CancellationToken);
        Assert.Equal((502, "answer_malformed"), ((int)answer.StatusCode, scripted.Gateway.EntryOf(answer).Reasons[0].Code));
        Assert.DoesNotContain("mmigrant", await TextAsync(answer), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_too_long_to_be_here_at_once_is_closed_with_a_word_on_smaller_ones()
    {
        var record = $$"""{"id":"{{new string('1', 100)}}","studentReference":{"studentUniqueId":"7"},"studentCharacteristics":[{{Immigrant}}]}""";
        Script($"[{string.Join(',', Enumerable.Repeat(record, 30))}]");
        using var answer = await scripted.Client.GetAsync(Flags, TestContext.Current.CancellationToken);
        Assert.Equal(502, (int)answer.StatusCode);
        Assert.Contains("ask for a smaller page", await TextAsync(answer), StringComparison.Ordinal);
    }

    /// <summary>Has the SIS answer with these records, and gives back what it was asked.</summary>
    private Func<string> Script(string records)
    {
        var asked = "";
        scripted.Sis.Answer = async context =>
        {
            asked = $"{context.Request.Path}{context.Request.QueryString}";
            context.Response.ContentType = "application/json";
            context.Response.Headers["Total-Count"] = "3";
            context.Response.Headers.Link = "<http://sis/data/v3/ed-fi/studentEducationOrganizationAssociations?offset=1&limit=1>; rel=\"next\"";
            await context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(records));
        };
        return () => asked;
    }

    private static async Task<string> TextAsync(HttpResponseMessage answer) =>
        (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Trim();
}
