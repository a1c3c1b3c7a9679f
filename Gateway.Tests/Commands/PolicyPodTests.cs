namespace Gateway.Tests.Commands;

public sealed class PolicyPodTests : IDisposable
{
    private readonly WorkingFolder _folder = new WorkingFolder().WithPolicies();

    [Fact]
    public async Task An_agreement_goes_out_as_a_document_and_comes_back_as_a_draft()
    {
        var export = await _folder.RunAsync("policy", "pod", "export", "--agreement", "lakeshore-assessments", "--policies", "policies");
        _folder.Write("pod.xml", export.Out);
        var import = await _folder.RunAsync("policy", "pod", "import", "pod.xml");

        Assert.Equal((0, ""), (export.Exit, export.Error));
        Assert.StartsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<PersonPrivacyObligationDocument RefId=", export.Out, StringComparison.Ordinal);
        Assert.Equal(0, import.Exit);
        Assert.Contains("agreement: lakeshore-assessments", import.OutLines);
        Assert.EndsWith("Complete it, then `policy check`", Assert.Single(import.ErrorLines), StringComparison.Ordinal);

        _folder.Write("drafts/draft.yaml", import.Out);
        var check = await _folder.RunAsync("policy", "check", "drafts");
        Assert.Equal(1, check.Exit);
        Assert.Contains("`resolution` is missing", Assert.Single(check.OutLines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_schedule_of_data_comes_as_a_table()
    {
        var ran = await _folder.RunAsync("policy", "exhibit-b", "--agreement", "lakeshore-assessments", "--policies", "policies");

        Assert.Equal(0, ran.Exit);
        Assert.Equal("| Category of Data | Elements | Fields |", ran.OutLines[0]);
        Assert.Contains("| Demographics | Date of Birth | oneroster-1.2/demographics: birthDate |", ran.OutLines);
        Assert.DoesNotContain("Place of Birth", ran.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no agreement is called `nobody`", "policy", "pod", "export", "--agreement", "nobody", "--policies", "policies")]
    [InlineData("no agreement is called `nobody`", "policy", "exhibit-b", "--agreement", "nobody", "--policies", "policies")]
    [InlineData("bad.xml:1:1: error: not XML", "policy", "pod", "import", "bad.xml")]
    [InlineData("no-such.xml", "policy", "pod", "import", "no-such.xml")]
    public async Task What_cannot_be_used_is_said_in_a_sentence(string says, params string[] arguments)
    {
        _folder.Write("bad.xml", "agreement: no");

        var ran = await _folder.RunAsync(arguments);

        Assert.Equal((2, ""), (ran.Exit, ran.Out));
        Assert.Contains(says, ran.Error, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();
}
