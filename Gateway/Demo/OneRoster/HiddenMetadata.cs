using System.Collections.Immutable;
using System.Text.Json;
using Gateway.Demo.Documents;
using Gateway.Demo.Hidden;

namespace Gateway.Demo.OneRoster;

/// <summary>
/// The protected members that vendors have put into a user's <c>metadata</c>: each person has none, one or two of these forms.
/// Which, and whether, is drawn from the protected stream.
/// </summary>
internal static class HiddenMetadata
{
    private static readonly ImmutableArray<Action<Utf8JsonWriter, HiddenFacts>> Forms =
        [Plain, Separated, FullWidth, EscapedNames, NameValuePairs, JsonInString, Remark, Nested, ZeroWidth, Papers];

    public static void Write(Utf8JsonWriter json, HiddenFacts facts)
    {
        var draws = facts.Spelling("metadata");
        if (!draws.Chance(facts.BornAbroad ? 80 : 25))
        {
            return;
        }

        var first = draws.Below(Forms.Length);
        Forms[first](json, facts);
        if (draws.Chance(40))
        {
            Forms[(first + 1 + draws.Below(Forms.Length - 1)) % Forms.Length](json, facts);
        }
    }

    private static string Status(HiddenFacts facts) => facts.Citizenship ?? "unknown";

    /// <summary>F1 as people write it, F-1.</summary>
    private static string Visa(HiddenFacts facts) =>
        facts.Visa?.Split(' ')[0] switch
        {
            null => "none",
            [var letter, var digit] => $"{letter}-{digit}",
            _ => "other",
        };

    private static void Plain(Utf8JsonWriter json, HiddenFacts facts)
    {
        json.Put("immigrationStatus", Status(facts));
        json.Put("usEntryDate", facts.EnteredUS);
    }

    private static void Separated(Utf8JsonWriter json, HiddenFacts facts) =>
        json.Put("Immigration_Status", Status(facts).ToUpperInvariant());

    private static void FullWidth(Utf8JsonWriter json, HiddenFacts facts) => json.Put("ｖｉｓａＴｙｐｅ", Visa(facts));

    private static void ZeroWidth(Utf8JsonWriter json, HiddenFacts facts) => json.Put("citizen\u200Bship", Status(facts));

    private static void EscapedNames(Utf8JsonWriter json, HiddenFacts facts)
    {
        json.WritePropertyName("enrollmentForm");
        json.WriteRawValue($$"""{"visa\u0054ype":"{{Visa(facts)}}","\u0061lien-Number":"{{facts.AlienNumber}}","page":1}""");
    }

    private static void NameValuePairs(Utf8JsonWriter json, HiddenFacts facts) =>
        json.PutArray("customFields", fields =>
        {
            Pair(fields, "lunchCode", "2");
            Pair(fields, "visaType", Visa(facts));
            Pair(fields, "birthCountry", facts.Homeland.Code);
            Pair(fields, "bikePermit", "yes");
        });

    private static void Pair(Utf8JsonWriter json, string name, string value) =>
        json.Item(pair =>
        {
            pair.Put("name", name);
            pair.Put("value", value);
        });

    private static void JsonInString(Utf8JsonWriter json, HiddenFacts facts) =>
        json.Put("legacyRecord", $$"""{"immigrationStatus":"{{Status(facts)}}","admissionI94":"{{facts.AdmissionNumber}}"}""");

    private static void Remark(Utf8JsonWriter json, HiddenFacts facts) =>
        json.Put("counselorNote", facts.Note ?? "Speaks with the office on Fridays.");

    private static void Nested(Utf8JsonWriter json, HiddenFacts facts) =>
        json.PutObject("vendor.census", census => census.PutObject("identity", identity =>
        {
            identity.Put("usCitizen", Status(facts) == "US Citizen" ? "Y" : "N");
            identity.Put("originCountry", facts.Homeland.Code);
            identity.Put("homePrimaryLanguage", facts.Homeland.Language);
            identity.Put("sevisNumber", facts.SevisId);
        }));

    private static void Papers(Utf8JsonWriter json, HiddenFacts facts) =>
        json.PutArray("documentsOnFile", papers => papers.Item(paper =>
        {
            paper.Put("kind", facts.Passport is null ? "Birth certificate" : "Passport");
            paper.Put("number", facts.Passport);
            paper.Put("alienRegistrationNumber", facts.AlienNumber);
            paper.Put("receipt", facts.Receipt);
        }));
}
