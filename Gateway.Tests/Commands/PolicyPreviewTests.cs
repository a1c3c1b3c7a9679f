using System.Text.Json.Nodes;

namespace Gateway.Tests.Commands;

public sealed class PolicyPreviewTests : IDisposable
{
    private const string Student = """
        {
          "id": "11111111111111111111111111111111",
          "studentUniqueId": "604821",
          "firstName": "Ana",
          "birthDate": "2012-01-31",
          "birthCountryDescriptor": "uri://ed-fi.org/CountryDescriptor#XX",
          "citizenshipStatusDescriptor": "uri://ed-fi.org/CitizenshipStatusDescriptor#Permanent Resident",
          "visas": [{ "visaDescriptor": "uri://ed-fi.org/VisaDescriptor#F1" }],
          "unheardOf": "canary"
        }
        """;

    private readonly WorkingFolder _folder = new WorkingFolder().WithPolicies();

    [Theory]
    [InlineData("students")]
    [InlineData("ed-fi/students")]
    public async Task What_may_leave_goes_to_output_and_what_may_not_to_error_with_its_rule(string resource)
    {
        _folder.Write("students.json", $"[{Student}]");

        var ran = await PreviewAsync("students.json", "--resource", resource);

        Assert.Equal(0, ran.Exit);
        Assert.Equal(
            """[{"id":"11111111111111111111111111111111","studentUniqueId":"604821","firstName":"Ana","birthDate":"2012-01-31"}]""",
            JsonNode.Parse(ran.Out)!.ToJsonString());
        Assert.Equal(
            [
                "withheld ? ×1 by unclassified", "withheld birthCountryDescriptor ×1 by floor/weak-proxy",
                "withheld citizenshipStatusDescriptor ×1 by floor/status", "withheld visas ×1 by floor/status", "1 records released",
            ],
            ran.ErrorLines);
        Assert.DoesNotContain("canary", ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_single_record_can_come_from_standard_input()
    {
        var ran = await _folder.RunWithInputAsync(
            Student, "policy", "preview", "-", "--agreement", "state-reporting", "--policies", "policies", "--resource", "students", "--item");

        Assert.Equal(0, ran.Exit);
        Assert.Equal("Ana", (string?)JsonNode.Parse(ran.Out)!["firstName"]);
        Assert.DoesNotContain("visas", ran.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""[{"id":""", "Truncated")]
    [InlineData("""[{"firstName":"A","firstName":"B"}]""", "refused at byte")]
    [InlineData("<students/>", "refused at byte 0")]
    [InlineData("", "refused at byte 0")]
    public async Task A_document_that_is_not_JSON_is_refused_and_nothing_of_it_printed(string document, string says)
    {
        _folder.Write("bad.json", document);

        var ran = await PreviewAsync("bad.json", "--resource", "students");

        Assert.Equal((2, ""), (ran.Exit, ran.Out));
        Assert.StartsWith("error: bad.json: refused at byte", ran.Error, StringComparison.Ordinal);
        Assert.Contains(says, ran.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("`nobody`; there are: lakeshore-assessments, state-reporting", "x.json", "--resource", "students", "--agreement", "nobody")]
    [InlineData("grants no resource `grades`", "x.json", "--resource", "grades")]
    [InlineData("grants no resource `users`", "x.json", "--resource", "users")]
    [InlineData("no-such.json", "no-such.json", "--resource", "students")]
    public async Task What_cannot_be_previewed_is_said_in_a_sentence(string says, string file, params string[] arguments)
    {
        _folder.Write("x.json", "[]");

        var ran = arguments.Contains("--agreement") ? await RunAsync(file, arguments) : await PreviewAsync(file, arguments);

        Assert.Equal((2, ""), (ran.Exit, ran.Out));
        Assert.Contains(says, Assert.Single(ran.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Faulty_policies_preview_nothing()
    {
        _folder.Write("policies/bad.yaml", "agreement: bad\n");
        _folder.Write("x.json", "[]");

        var ran = await PreviewAsync("x.json", "--resource", "students");

        Assert.Equal((2, ""), (ran.Exit, ran.Out));
        Assert.Contains("policies/bad.yaml:1:1: error:", ran.Error, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private Task<Ran> PreviewAsync(string file, params string[] arguments) =>
        RunAsync(file, ["--agreement", "state-reporting", .. arguments]);

    private Task<Ran> RunAsync(string file, string[] arguments) =>
        _folder.RunAsync(["policy", "preview", file, "--policies", "policies", .. arguments]);
}
