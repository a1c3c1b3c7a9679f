using System.IO.Compression;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Gateway.Record.Layout;
using Gateway.Record.Notes;
using Gateway.Record.Publish;
using Gateway.Record.Tiles;
using Gateway.Tests.Record;
using Gateway.Tests.World;

namespace Gateway.Tests.Commands;

public sealed partial class AuditEvidenceTests : IDisposable
{
    private readonly WorkingFolder _folder = new();

    [Fact]
    public async Task A_packet_holds_the_entries_that_match_and_a_proof_of_each()
    {
        await PublishedAsync(6);

        var ran = await _folder.RunAsync("audit", "evidence", "packet.zip", "--outcome", "refused", "--after", "0");

        Assert.Equal((0, ""), (ran.Exit, ran.Error));
        Assert.Equal(
            "packet.zip: Searched entries 1 to 5, all of them; 2 matched and are in this packet. The checkpoint is of the log gateway.example/ledger with 6 entries, from 0 to 5.",
            ran.Out.Trim());
        using var zip = await ZipFile.OpenReadAsync(In("packet.zip"), TestContext.Current.CancellationToken);
        Assert.Equal(
            ["HOW-TO-CHECK.html", "checkpoint", "entries.csv", "entries.html", "entries.ndjson", "keys", "proofs/2.tlog-proof", "proofs/5.tlog-proof"],
            zip.Entries.Select(entry => entry.FullName).Order(StringComparer.Ordinal));
        var key = VerifierKey.Parse(Text(zip, "keys").Split('\n')[0])!;
        Assert.All([2, 5], index => Assert.True(ProofFile.Parse(Text(zip, $"proofs/{index}.tlog-proof"))!.Holds(key)));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(In("packet.zip")));
    }

    [Fact]
    public async Task The_page_says_how_to_check_it_with_tools_that_are_not_ours_and_that_works()
    {
        await PublishedAsync(300);
        await UnpackedAsync("--from", "2026-09-03T15:00:00Z");

        var (exit, output, error) = await ShellAsync("shell");
        Assert.Equal((0, "Verified OK", ""), (exit, output.Trim(), error));
        (exit, output, error) = await ShellAsync("python");
        Assert.Equal((0, ""), (exit, error));
        var lines = output.Trim().Split('\n');
        Assert.Equal(246, lines.Length);
        Assert.StartsWith("55 {\"node\":\"north\",\"sequence\":55,", lines[0], StringComparison.Ordinal);
        Assert.Equal("all of them are in the log gateway.example/ledger of 300 entries", lines[^1]);
    }

    [Theory]
    [InlineData("entries.ndjson", "body")]
    [InlineData("entries.ndjson", "nonce")]
    [InlineData("entries.ndjson", "index")]
    [InlineData("checkpoint", "root")]
    [InlineData("checkpoint", "size")]
    [InlineData("proofs/3.tlog-proof", "extra")]
    [InlineData("proofs/3.tlog-proof", "path")]
    public async Task Whatever_is_changed_in_a_packet_is_found_by_the_page_alone(string file, string what)
    {
        await PublishedAsync(6);
        await UnpackedAsync();

        Change(In($"packet/{file}"), what);

        var signature = await ShellAsync("shell");
        var entries = await ShellAsync("python");
        Assert.True(signature.Exit != 0 || entries.Exit != 0, entries.Output);
    }

    [Fact]
    public async Task An_entry_of_another_log_does_not_pass_for_one_of_this()
    {
        await PublishedAsync(6);
        await UnpackedAsync();
        var other = Path.Combine(_folder.Name, "other");
        using var elsewhere = new LedgerFolder { Options = LedgerFolder.At(other) };
        await elsewhere.FillAsync(6);
        var published = new LedgerPublishing(other);
        published.Publish();
        File.Copy(Path.Combine(other, "published/epoch-1/keys"), In("packet/keys"), overwrite: true);

        Assert.NotEqual(0, (await ShellAsync("shell")).Exit);
    }

    [Fact]
    public async Task What_the_checkpoint_does_not_cover_yet_is_refused()
    {
        await PublishedAsync(3);
        await _folder.WithLedgerAsync(2);

        var ran = await _folder.RunAsync("audit", "evidence", "packet.zip");
        var narrowed = await _folder.RunAsync("audit", "evidence", "packet.zip", "--outcome", "refused");

        Assert.Equal((2, ""), (ran.Exit, ran.Out));
        Assert.StartsWith("error: entry 3 is not covered yet: the newest checkpoint ends with entry 2. Wait a second", Assert.Single(ran.ErrorLines), StringComparison.Ordinal);
        Assert.StartsWith("packet.zip: Searched entries 0 to 4, all of them; 1 matched", narrowed.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("UPDATE entry SET body = replace(body, '\"GET\"', '\"PUT\"') WHERE idx = 1", "entry 1 is not as it was written")]
    [InlineData("UPDATE entry SET nonce = zeroblob(16) WHERE idx = 1", "entry 1 is not as it was written")]
    [InlineData("UPDATE entry SET body = NULL WHERE idx = 1", "entry 1 is not as it was written")]
    [InlineData("DELETE FROM entry WHERE idx = 1", "entry 1 is not in the log")]
    [InlineData("DELETE FROM entry WHERE idx = 2", "entry 2 is not in the log")]
    public async Task A_log_that_was_changed_gives_no_evidence(string sql, string says)
    {
        var ledger = await PublishedAsync(3);
        ledger.Edit(sql);

        var ran = await _folder.RunAsync("audit", "evidence", "packet.zip", "--outcome", "redacted");

        Assert.Equal((2, ""), (ran.Exit, ran.Out));
        Assert.StartsWith($"error: {says}", Assert.Single(ran.ErrorLines), StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFiles(_folder.Name, "packet*"));
    }

    [Fact]
    public async Task An_entry_that_agrees_with_itself_and_not_with_the_checkpoint_is_no_evidence()
    {
        var ledger = await PublishedAsync(3);
        var body = EntryBodyWriter.Write(Some.Body(Some.Refusal()));
        var leaf = Encoding.UTF8.GetString(Leaf.Write(1, "2026-09-03T14:05:06.789Z", new byte[Leaf.NonceSize], body));
        ledger.Edit($"UPDATE entry SET nonce = zeroblob(16), body = '{Encoding.UTF8.GetString(body)}', leaf = '{leaf}' WHERE idx = 1");

        var ran = await _folder.RunAsync("audit", "evidence", "packet.zip");

        Assert.Equal((2, "error: entry 1 is not the one that the checkpoint was signed for; run audit verify"), (ran.Exit, ran.ErrorLines[0]));
    }

    [Fact]
    public async Task A_checkpoint_that_somebody_else_signed_is_no_evidence()
    {
        await PublishedAsync(3);
        using var other = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        _folder.Write("data/ledger/published/epoch-1/keys", $"{VerifierKey.Of(LedgerFolder.Origin, other)}\n");

        var ran = await _folder.RunAsync("audit", "evidence", "packet.zip");

        Assert.Equal((2, "error: the published checkpoint is not signed with the first of the published keys; run audit verify"), (ran.Exit, ran.ErrorLines[0]));
    }

    [Fact]
    public async Task A_packet_is_not_written_over_nor_made_of_what_was_never_published()
    {
        await _folder.WithLedgerAsync(1);
        var unpublished = await _folder.RunAsync("audit", "evidence", "packet.zip");
        _folder.Write("packet.zip", "kept");
        var kept = await _folder.RunAsync("audit", "evidence", "packet.zip");

        Assert.Contains("no checkpoint has been published", unpublished.Error, StringComparison.Ordinal);
        Assert.Contains("packet.zip is there already", kept.Error, StringComparison.Ordinal);
        Assert.Equal("kept", await File.ReadAllTextAsync(In("packet.zip"), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task The_pages_can_be_read_by_everybody_and_run_nothing()
    {
        await PublishedAsync(3);
        await UnpackedAsync("--limit", "2", "--party", "<script>alert(1)</script> {{rows}}");
        await UnpackedAsync("--limit", "2");

        var page = await File.ReadAllTextAsync(In("packet/entries.html"), TestContext.Current.CancellationToken);
        Assert.Contains("<html lang=\"en\">", page, StringComparison.Ordinal);
        Assert.Contains("<caption id=\"caption\">", page, StringComparison.Ordinal);
        Assert.Contains("prefers-color-scheme: dark", page, StringComparison.Ordinal);
        Assert.Contains("Asked for: <code>--limit 2</code>", page, StringComparison.Ordinal);
        Assert.Contains("Searched entries 0 to 1, and stopped at --limit; 2 matched", page, StringComparison.Ordinal);
        Assert.Equal(2, Regex.Count(page, "<tr><th scope=\"row\">"));
        Assert.Equal(20, Regex.Count(page, "<th scope=\"col\">"));
        Assert.All(new[] { page, await GuideAsync() }, html =>
        {
            Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("{{", html, StringComparison.Ordinal);
            Assert.DoesNotContain("src=", html, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task What_was_typed_into_the_log_or_the_query_is_text()
    {
        await using (var ledger = new LedgerFolder { Options = LedgerFolder.At(In("data/ledger")) }.Open())
        {
            await ledger.AppendAsync(Some.Entry() with { Client = "=HYPERLINK(\"https://x\",\"y\")", Party = "<img src=x onerror=alert(1)>, {{rows}}", Note = "@one\nline" });
        }

        new LedgerPublishing(In("data/ledger")).Publish();
        await UnpackedAsync("--party", "<img src=x onerror=alert(1)>, {{rows}}");

        var page = await File.ReadAllTextAsync(In("packet/entries.html"), TestContext.Current.CancellationToken);
        Assert.DoesNotContain("<img", page + await GuideAsync(), StringComparison.Ordinal);
        Assert.Contains("--party &lt;img src=x onerror=alert(1)&gt;, &#123;&#123;rows}}</code>", page, StringComparison.Ordinal);
        var csv = await File.ReadAllTextAsync(In("packet/entries.csv"), TestContext.Current.CancellationToken);
        Assert.Contains(",\"'=HYPERLINK(\"\"https://x\"\",\"\"y\"\")\",", csv, StringComparison.Ordinal);
        Assert.Contains(",\"'@one\nline\",", csv, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_table_the_spreadsheet_and_the_evidence_have_the_same_rows()
    {
        await PublishedAsync(4);
        await UnpackedAsync();

        var csv = await File.ReadAllLinesAsync(In("packet/entries.csv"), TestContext.Current.CancellationToken);
        var lines = (await File.ReadAllLinesAsync(In("packet/entries.ndjson"), TestContext.Current.CancellationToken)).Select(line => JsonNode.Parse(line)!).ToList();
        Assert.Equal("entry,time,outcome,status,party,client,agreement,purpose,basis,source,method,route,resource,reasons,records,released,withheld,written,note,policy", csv[0]);
        Assert.Equal(["0", "1", "2", "3"], csv[1..].Select(line => line.Split(',')[0]));
        Assert.Equal([0, 1, 2, 3], lines.Select(line => (int)line["index"]!));
        Assert.All(lines, line => Assert.Contains("\"outcome\"", Encoding.UTF8.GetString(Convert.FromBase64String((string)line["body"]!)), StringComparison.Ordinal));
    }

    public void Dispose() => _folder.Dispose();

    private static string Text(ZipArchive zip, string name)
    {
        using var reader = new StreamReader(zip.GetEntry(name)!.Open());
        return reader.ReadToEnd();
    }

    /// <summary>Changes one thing and keeps the form, so that not the form but the hash gives it away.</summary>
    private static void Change(string file, string what)
    {
        var lines = File.ReadAllText(file).Split('\n');
        var (at, old, changed) = what switch
        {
            "root" => (2, lines[2][..2], lines[2][0] == 'A' ? "BA" : "AA"),
            "size" => (1, "6", "7"),
            "extra" => (1, lines[1][30..32], lines[1][30] == 'I' ? "JI" : "IJ"),
            "path" => (3, lines[3][..2], lines[3][0] == 'A' ? "BA" : "AA"),
            "index" => (3, "\"index\":3", "\"index\":2"),
            _ => (3, Regex.Match(lines[3], $"\"{what}\":\"..").Value, $"\"{what}\":\"{(lines[3].Contains($"\"{what}\":\"e", StringComparison.Ordinal) ? "fy" : "ey")}"),
        };
        Assert.NotEqual(old, changed);
        lines[at] = new Regex(Regex.Escape(old)).Replace(lines[at], changed, 1);
        File.WriteAllText(file, string.Join('\n', lines));
    }

    private string In(string file) => Path.Combine(_folder.Name, file);

    private Task<string> GuideAsync() => File.ReadAllTextAsync(In("packet/HOW-TO-CHECK.html"), TestContext.Current.CancellationToken);

    private async Task<LedgerFolder> PublishedAsync(int entries)
    {
        var ledger = await _folder.WithLedgerAsync(entries);
        new LedgerPublishing(In("data/ledger")).Publish();
        return ledger;
    }

    private async Task UnpackedAsync(params string[] filter)
    {
        File.Delete(In("packet.zip"));
        var ran = await _folder.RunAsync(["audit", "evidence", "packet.zip", .. filter]);
        Assert.Equal((0, ""), (ran.Exit, ran.Error));
        await ZipFile.ExtractToDirectoryAsync(In("packet.zip"), In("packet"), overwriteFiles: true, TestContext.Current.CancellationToken);
    }

    /// <summary>Does what the page says, as it stands there.</summary>
    private async Task<(int Exit, string Output, string Error)> ShellAsync(string id)
    {
        var script = Script().Matches(await GuideAsync()).Single(match => match.Groups[1].Value == id).Groups[2].Value;
        await File.WriteAllTextAsync(In("script"), WebUtility.HtmlDecode(script), TestContext.Current.CancellationToken);
        return await Shell.RunAsync($"cd '{In("packet")}' && {(id == "python" ? "python3" : "bash -e")} ../script");
    }

    [GeneratedRegex("<pre id=\"([a-z]+)\">(.*?)</pre>", RegexOptions.Singleline)]
    private static partial Regex Script();
}
