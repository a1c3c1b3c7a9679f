using System.Text;
using Policies.Redaction;
using static Gateway.Tests.Derivations.TitleIII;

namespace Gateway.Tests.Derivations;

/// <summary>A flag that the law obliges to report is worked out on the way, and nothing of what it is worked out from leaves.</summary>
public sealed class FlagTests
{
    private const string Immigrant = "\"studentCharacteristicDescriptor\":\"uri://ed-fi.org/StudentCharacteristicDescriptor#Immigrant\"";
    private const string Homeless = "\"studentCharacteristicDescriptor\":\"uri://ed-fi.org/StudentCharacteristicDescriptor#Homeless\"";

    [Theory]
    [InlineData($"[{{{Immigrant}}}]", true)]
    [InlineData($"[{{{Homeless}}},{{{Immigrant}}}]", true)]
    [InlineData("[{\"studentCharacteristicDescriptor\":\"uri://our-district.us/StudentCharacteristicDescriptor#immigrant\"}]", true)]
    [InlineData("[{\"studentCharacteristicDescriptor\":\"uri:\\/\\/ed-fi.org\\/StudentCharacteristicDescriptor#\\u0049mmigrant\"}]", true)]
    [InlineData($"[{{{Immigrant},\"periods\":[]}}]", true)]
    [InlineData($"[{{{Immigrant},\"periods\":null}}]", true)]
    [InlineData($"[{{{Immigrant},\"periods\":[{{\"beginDate\":\"2024-09-01\"}}]}}]", true)]
    [InlineData($"[{{{Immigrant},\"periods\":[{{\"beginDate\":\"2026-10-01\",\"endDate\":\"2026-10-01\"}}]}}]", true)]
    [InlineData($"[{{{Immigrant},\"periods\":[{{\"endDate\":\"2026-10-01\"}}]}}]", true)]
    [InlineData($"[{{{Immigrant},\"periods\":[{{\"endDate\":\"2020-01-01\"}},{{\"beginDate\":\"2026-09-01\",\"endDate\":null}}]}}]", true)]
    [InlineData($"[{{{Immigrant},\"periods\":[{{\"beginDate\":\"2024-09-01\",\"endDate\":\"2026-09-30\"}}]}}]", false)]
    [InlineData($"[{{{Immigrant},\"periods\":[{{\"beginDate\":\"2026-10-02\"}}]}}]", false)]
    [InlineData($"[{{{Homeless},\"periods\":[{{\"beginDate\":\"2024-09-01\"}}]}},{{{Immigrant},\"periods\":[{{\"endDate\":\"2020-01-01\"}}]}}]", false)]
    [InlineData($"[{{{Homeless}}}]", false)]
    [InlineData("[{\"studentCharacteristicDescriptor\":\"uri://ed-fi.org/StudentCharacteristicDescriptor#Immigrant Parent\"}]", false)]
    [InlineData("[]", false)]
    [InlineData("null", false)]
    [InlineData("", false)]
    public void It_is_set_when_the_law_s_code_holds_on_the_day(string characteristics, bool isSet) => Assert.Equal(
        $$$"""[{"studentReference":{"studentUniqueId":"7"},"titleIIISection3201":{{{(isSet ? "true" : "false")}}}}]""", Flag(characteristics));

    [Theory]
    [InlineData("\"Immigrant\"")]
    [InlineData("{\"studentCharacteristicDescriptor\":\"uri://ed-fi.org/StudentCharacteristicDescriptor#Immigrant\"}")]
    [InlineData("[\"Immigrant\"]")]
    [InlineData("[[{\"studentCharacteristicDescriptor\":\"uri://ed-fi.org/StudentCharacteristicDescriptor#Immigrant\"}]]")]
    [InlineData("[{}]")]
    [InlineData("[null]")]
    [InlineData("[{\"studentCharacteristicDescriptor\":null}]")]
    [InlineData("[{\"studentCharacteristicDescriptor\":1}]")]
    [InlineData("[{\"studentCharacteristicDescriptor\":[\"uri://ed-fi.org/StudentCharacteristicDescriptor#Immigrant\"]}]")]
    [InlineData("[{\"studentCharacteristicDescriptor\":{\"codeValue\":\"Immigrant\"}}]")]
    [InlineData("[{\"studentCharacteristicDescriptor\":\"Immigrant\"}]")]
    [InlineData("[{\"studentCharacteristicDescriptor\":\"uri://ed-fi.org/StudentCharacteristicDescriptor#\"}]")]
    [InlineData($"[{{{Homeless},\"periods\":\"2024\"}}]")]
    [InlineData($"[{{{Homeless},\"periods\":{{\"endDate\":\"2024-01-01\"}}}}]")]
    [InlineData($"[{{{Homeless},\"periods\":[\"2024\"]}}]")]
    [InlineData($"[{{{Immigrant},\"periods\":[null]}}]")]
    [InlineData($"[{{{Immigrant},\"periods\":[{{\"endDate\":\"1/1/2024\"}}]}}]")]
    [InlineData($"[{{{Immigrant},\"periods\":[{{\"endDate\":20240101}}]}}]")]
    [InlineData($"[{{{Homeless},\"periods\":[{{\"endDate\":\"2024-01-01T00:00:00\"}}]}}]")]
    public void A_form_that_the_standard_does_not_have_says_neither_yes_nor_no(string characteristics) =>
        Assert.Throws<InvalidDataException>(() => Flag(characteristics));

    [Theory]
    [InlineData("{}")]
    [InlineData("[[]]")]
    [InlineData("[1]")]
    [InlineData("[null]")]
    [InlineData("null")]
    public void Nor_does_what_is_no_list_of_records(string document) => Assert.Throws<InvalidDataException>(() => Answer(document));

    [Fact]
    public void Records_that_differ_in_nothing_but_what_is_protected_answer_alike()
    {
        string[] twins =
        [
            Record($"{{{Immigrant}}}"),
            Record($"{{{Homeless}}},{{{Immigrant},\"periods\":[{{\"endDate\":\"2031-01-01\"}}]}}"),
            Record(
                $"{{{Immigrant},\"designatedBy\":\"US-VISIT\"}},{{\"studentCharacteristicDescriptor\":\"uri://ed-fi.org/StudentCharacteristicDescriptor#Refugee\"}}",
                """, "visas":[{"visaDescriptor":"uri://ed-fi.org/VisaDescriptor#F1"}],"birthCountryDescriptor":"x" """),
        ];
        Assert.Equal(
            """[{"id":"1","studentReference":{"studentUniqueId":"7"},"titleIIISection3201":true}]""", Assert.Single(twins.Select(Answer).Distinct()));
    }

    [Fact]
    public void A_flag_that_the_SIS_sends_is_not_the_gateway_s() => Assert.Equal(
        """[{"studentReference":{"studentUniqueId":"7"},"titleIIISection3201":false}]""",
        Answer("""[{"titleIIISection3201":true,"studentReference":{"studentUniqueId":"7","titleIIISection3201":true}}]"""));

    [Fact]
    public void What_is_kept_meets_the_floor_like_any_value() => Assert.Equal(
        """[{"studentReference":{"studentUniqueId":"7"},"titleIIISection3201":false}]""",
        Answer("""[{"id":"uri://ed-fi.org/VisaDescriptor#F1","studentReference":{"studentUniqueId":"7"}}]"""));

    [Fact]
    public void The_report_counts_the_flag_and_says_that_all_else_stayed()
    {
        var document = Record($"{{{Immigrant},\"periods\":[{{\"endDate\":\"2031-01-01\"}}]}}", ",\"new\":1,\"oldEthnicityDescriptor\":\"x\"");
        var report = Document().Redact(Encoding.UTF8.GetBytes(document)).Result.Report;
        Assert.Equal([new ReleasedField("id", 1), new("studentReference.studentUniqueId", 1), new("titleIIISection3201", 1)], report.Released);
        Assert.Equal(
            [
                new WithheldField("?", "unclassified", 1),
                new("oldEthnicityDescriptor", "not-granted", 1),
                new("studentCharacteristics.periods.endDate", "not-granted", 1),
                new("studentCharacteristics.studentCharacteristicDescriptor", "not-granted", 1),
            ],
            report.Withheld);
        Assert.Equal(["7"], report.RecordIds);
    }

    private static string Record(string characteristics, string others = "") =>
        $$"""[{"id":"1","studentReference":{"studentUniqueId":"7"},"studentCharacteristics":[{{characteristics}}]{{others}}}]""";
}
