using System.Text.RegularExpressions;
using Gateway.Record;
using Gateway.Record.Export;

namespace Gateway.Tests.Record.Export;

public sealed partial class CefFormatTests
{
    private static readonly CefFormat Format = new();

    [Fact]
    public void Every_outcome_makes_a_line_that_both_formats_take() => Assert.All(Exported.All, entry =>
    {
        var line = Format.Line(entry);

        Assert.Matches(Line(), line);
        Assert.DoesNotContain(line, char.IsControl);
        Assert.Equal(entry.Code, Header().Match(line).Groups["id"].Value);
        Assert.All(Extension(line), field => Assert.Matches("^[A-Za-z0-9]+$", field.Key));
        Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(line), 1, 8_192);
    });

    [Fact]
    public void A_line_says_who_asked_what_and_what_became_of_it() => Assert.Equal(
        "<110>1 2026-09-03T14:06:06.789Z north privacy-gateway - redacted [origin software=\"privacy-gateway\" swVersion=\"0.1.0\"] "
        + "CEF:0|Privacy Gateway|Student Records Privacy Gateway|0.1.0|redacted|redacted|2|rt=1788444366789 externalId=41 deviceExternalId=gateway.example/ledger "
        + "dvchost=north act=redacted outcome=success reason=granted src=192.0.2.7 suid=lakeshore-sync sourceServiceName=Lakeshore Learning requestMethod=GET "
        + "cs1Label=agreement cs1=lakeshore cs2Label=route cs2=/students/{id} cs3Label=rules cs3=agreement/lakeshore#2 cs4Label=withheld cs4=visas.? ×3 (floor/status) "
        + "cs5Label=policy cs5=sha256-3f8a cs6Label=purpose cs6=rostering; 34 CFR 99.31(a)(1) flexString1Label=resource flexString1=ed-fi/students "
        + "cn1Label=status cn1=200 cn2Label=records cn2=2 in=1200 out=800",
        Format.Line(Exported.Of(Some.Entry())));

    [Fact]
    public void What_an_operator_wrote_does_not_become_fields()
    {
        var note = Extension(Format.Line(Exported.Of(Exported.Full)))["msg"];

        Assert.Equal("A note \\= of | several\\nlines \\\\ ]", note);
        Assert.Equal("a\\|b\\\\c d", CefText.Header("a|b\\c\nd"));
        Assert.Equal("a\uFFFDb\\rc\uFFFD", CefText.Value("a\u001bb\rc\u2028"));
        Assert.Equal("\\\"\\]\\\\", SyslogLine.Parameter("\"]\\"));
    }

    [Theory]
    [InlineData(null, "-")]
    [InlineData("", "-")]
    [InlineData("node one\u00e9", "node_one_")]
    [InlineData("abcdefgh", "abcdef")]
    public void A_name_in_the_header_has_no_spaces(string? name, string written) => Assert.Equal(written, SyslogLine.Name(name, name == "abcdefgh" ? 6 : 32));

    [Fact]
    public void Addresses_of_IPv6_have_a_field_of_their_own_and_networks_are_none()
    {
        Assert.Equal("2001:db8::7", Extension(Format.Line(Exported.Of(Some.Refusal() with { Source = "2001:db8::7" })))["c6a2"]);
        Assert.Equal("2001:db8::/64", Extension(Format.Line(Exported.Of(Some.Refusal() with { Source = "2001:db8::/64" })))["shost"]);
    }

    [Fact]
    public void A_long_list_is_cut_and_no_character_in_halves()
    {
        var line = Format.Line(Exported.Of(Some.Entry() with { Withheld = [.. Enumerable.Range(0, 900).Select(i => new Policies.Redaction.WithheldField($"field😀{i}", "floor/status", 1))] }));

        var withheld = Extension(line)["cs4"];
        Assert.InRange(withheld.Length, 1_000, 1_023);
        Assert.EndsWith("…", withheld, StringComparison.Ordinal);
        Assert.Equal(line, System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(line)));
    }

    /// <summary>The extension as a receiver reads it: a key is a word before an equals sign that nothing escapes.</summary>
    private static Dictionary<string, string> Extension(string line)
    {
        var extension = Header().Match(line).Groups["extension"].Value;
        var keys = Key().Matches(extension);
        return keys.Select((key, i) => (Key: key.Groups[1].Value, Value: extension[(key.Index + key.Length)..(i + 1 < keys.Count ? keys[i + 1].Index : extension.Length)].Trim()))
            .ToDictionary(field => field.Key, field => field.Value);
    }

    [GeneratedRegex(@"^<(10[4-9]|11[0-1])>1 \d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z [!-~]{1,255} [!-~]{1,48} - [!-~]{1,32} \[origin( [a-zA-Z]+=""([^""\\\]]|\\[""\\\]])*"")+\] CEF:0(\|([^|\\]|\\[|\\])+){5}\|(10|[0-9])\|\S.*$")]
    private static partial Regex Line();

    [GeneratedRegex(@"CEF:0\|[^|]*\|[^|]*\|[^|]*\|(?<id>[^|]*)\|[^|]*\|\d+\|(?<extension>.*)$")]
    private static partial Regex Header();

    [GeneratedRegex(@"(?:^|\s)([A-Za-z0-9]+)(?<!\\)=")]
    private static partial Regex Key();
}
