using System.Text.Json.Nodes;
using Gateway.Tests.World;

namespace Gateway.Tests.EndToEnd;

/// <summary>What <c>demo</c> prints is copied and pasted, line by line, and must do what it says.</summary>
public sealed class FirstFiveMinutesTests
{
    [Fact]
    public async Task The_printed_lines_show_a_token_redaction_refusals_and_a_log_that_verifies()
    {
        await using var demo = await DemoProcess.StartAsync(200);
        await demo.HasPrintedAsync("audit verify --data");
        var lines = demo.Output.Split('\n').Select(line => line.Trim()).ToList();
        var first = lines.FindIndex(line => line.StartsWith("LAKESHORE=", StringComparison.Ordinal));
        // The operational log speaks on the same terminal, whenever it likes.
        var printed = lines.Skip(first).Where(line => !line.Contains(" INF ", StringComparison.Ordinal));
        var script = string.Join('\n', printed).Replace("dotnet run --project Gateway --", $"dotnet {DemoProcess.GatewayDll}", StringComparison.Ordinal);

        var (exitCode, output, error) = await Shell.RunAsync(script);

        Assert.True(exitCode == 0, error);
        var answers = output.Split('\n').Where(line => line.StartsWith('{') || line.StartsWith('[')).Select(line => JsonNode.Parse(line.Split("}  ")[0])!).ToList();
        Assert.Equal(["birthDate", "sex", "sourcedId", "status"], Names(answers[0]["demographics"]![0]!));
        Assert.Equal(2, answers[0]["demographics"]!.AsArray().Count);
        Assert.Subset(
            new HashSet<string> { "birthDate", "birthSexDescriptor", "firstName", "generationCodeSuffix", "id", "lastSurname", "middleName", "otherNames", "studentUniqueId" },
            Names(answers[1][0]!).ToHashSet());
        Assert.Equal("parameter_on_withheld_field", answers[2]["code"]!.GetValue<string>());
        Assert.Equal("failure", answers[2]["imsx_codeMajor"]!.GetValue<string>());
        Assert.True(answers[2]["entry"]!.GetValue<long>() > 0);
        Assert.Equal("filter", answers[2]["parameter"]!.GetValue<string>());
        Assert.Equal("floor/weak-proxy", answers[2]["rule"]!.GetValue<string>());
        AssertProblem(answers[3], 404, "unknown_path");
        AssertProblem(answers[4], 401, "token_missing");
        Assert.Contains("parameter_on_withheld_field filter floor/weak-proxy", output, StringComparison.Ordinal);
        // Started, two clients, two tokens, two answers, three refusals.
        Assert.Contains("All 10 entries are as they were written.", output, StringComparison.Ordinal);
        Assert.Equal(0, await demo.TerminateAsync());
        Assert.Equal((true, 11L), (demo.Verify().Intact, demo.Verify().Entries));
    }

    private static List<string> Names(JsonNode record) => [.. record.AsObject().Select(member => member.Key).Order(StringComparer.Ordinal)];

    private static void AssertProblem(JsonNode problem, int status, string code)
    {
        Assert.Equal(status, problem["status"]!.GetValue<int>());
        Assert.Equal(code, problem["code"]!.GetValue<string>());
        Assert.True(problem["entry"]!.GetValue<long>() > 0);
    }
}
