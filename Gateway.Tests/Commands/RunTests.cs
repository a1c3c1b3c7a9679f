namespace Gateway.Tests.Commands;

public sealed class RunTests : IDisposable
{
    private readonly WorkingFolder _folder = new();

    [Theory]
    [InlineData("run")]
    [InlineData("client add somebody")]
    [InlineData("audit new-epoch --reason mended")]
    [InlineData("")]
    public async Task Without_settings_all_that_is_missing_is_said_at_once(string arguments)
    {
        var ran = await _folder.RunAsync(arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries));

        Assert.Equal((2, ""), (ran.Exit, ran.Out));
        Assert.All(
            ["Gateway:PublicOrigin", "Gateway:DataDirectory", "Gateway:PolicyDirectory", "Gateway:Upstreams"],
            setting => Assert.Single(ran.ErrorLines, line => line.StartsWith(setting, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Settings_that_lead_nowhere_are_all_named()
    {
        _folder.Write("gateway.json", """
            {
              "Gateway": {
                "PublicOrigin": "records.district.example",
                "DataDirectory": "data",
                "PolicyDirectory": "nowhere",
                "Upstreams": { "ed-fi": { "Cluster": "sis", "CredentialFile": "no-such-file" } }
              },
              "ReverseProxy": { "Routes": { "own": {} } }
            }
            """);

        var ran = await _folder.RunAsync("run");

        Assert.Equal(2, ran.Exit);
        Assert.All(
            [
                "Gateway:PublicOrigin", "Gateway:PolicyDirectory: there is no directory nowhere", "Cluster must name",
                "there is no file no-such-file", "ReverseProxy:Routes",
            ],
            problem => Assert.Contains(problem, ran.Error, StringComparison.Ordinal));
        Assert.False(Directory.Exists(Path.Combine(_folder.Name, "data")), "a start that fails leaves nothing");
    }

    [Fact]
    public async Task Upstreams_and_grants_that_do_not_meet_are_named()
    {
        _folder.WithPolicies().Write("gateway.json", """
            {
              "Gateway": {
                "PublicOrigin": "https://records.district.example",
                "DataDirectory": "data",
                "PolicyDirectory": "policies",
                "Upstreams": { "ed-fi": { "Cluster": "sis" }, "ed-fi-ds-9": { "Cluster": "sis" } }
              },
              "ReverseProxy": { "Clusters": { "sis": { "Destinations": { "one": { "Address": "http://127.0.0.1:9" } } } } }
            }
            """);

        var ran = await _folder.RunAsync("run", "--config", "gateway.json");

        Assert.Equal(2, ran.Exit);
        Assert.Contains("ed-fi-ds-9 is no catalog", ran.Error, StringComparison.Ordinal);
        Assert.Contains("Gateway:Upstreams:oneroster-1.2 is missing", ran.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, "no-such.json")]
    [InlineData("{ not json", "gateway.json")]
    public async Task A_settings_file_that_cannot_be_read_is_refused_in_a_sentence(string? text, string file)
    {
        if (text is not null)
        {
            _folder.Write(file, text);
        }

        var ran = await _folder.RunAsync("run", "--config", file);

        Assert.Equal(2, ran.Exit);
        Assert.StartsWith("error: ", ran.Error, StringComparison.Ordinal);
        Assert.Contains(file, ran.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_setting_of_another_type_is_named()
    {
        _folder.Write("gateway.json", """{ "Gateway": { "Tokens": { "Lifetime": "soon" } } }""");

        var ran = await _folder.RunAsync("run");

        Assert.Equal((2, ""), (ran.Exit, ran.Out));
        Assert.Contains("Gateway:Tokens:Lifetime", Assert.Single(ran.ErrorLines), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--port", "70000", "--port must be from 0 to 65535")]
    [InlineData("--port", "-5", "--port must be from 0 to 65535")]
    [InlineData("--students", "0", "--students must be at least 1")]
    public async Task A_demonstration_that_cannot_be_is_refused_in_a_sentence(string option, string value, string says)
    {
        var ran = await _folder.RunAsync("demo", "--data", "data", option, value);

        Assert.Equal((2, "", $"error: {says}\n"), (ran.Exit, ran.Out, ran.Error));
        Assert.False(Directory.Exists(Path.Combine(_folder.Name, "data")));
    }

    public void Dispose() => _folder.Dispose();
}
