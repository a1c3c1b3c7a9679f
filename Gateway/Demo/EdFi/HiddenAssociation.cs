using System.Text.Json;
using Gateway.Demo.Documents;
using Gateway.Demo.Hidden;

namespace Gateway.Demo.EdFi;

/// <summary>The protected collections that students' associations and contacts share.</summary>
internal static class HiddenAssociation
{
    public static void Write(Utf8JsonWriter json, HiddenFacts hidden, string localId)
    {
        var draws = hidden.Spelling("association");
        json.PutArray("studentIdentificationCodes", codes =>
        {
            Code(codes, "Federal", draws.Chance(60) ? hidden.AlienNumber : null);
            Code(codes, "District", localId);
            Code(codes, "SSN", hidden.TaxNumber);
        });
        json.PutArray("studentIndicators", indicators =>
        {
            Indicator(indicators, "Bike permit", "yes", "Transport");
            Indicator(indicators, "Office remark", hidden.Note, draws.Chance(50) ? "Immigration" : "Office");
        });
        Languages(json, hidden);
        json.PutDescriptor("limitedEnglishProficiencyDescriptor", "LimitedEnglishProficiency", draws.Chance(40) ? "Limited" : null);
        json.PutArray("ancestryEthnicOrigins", origins =>
        {
            if (hidden.BornAbroad)
            {
                origins.Item(origin =>
                    origin.PutDescriptor("ancestryEthnicOriginDescriptor", "AncestryEthnicOrigin", hidden.Homeland.Code));
            }
        });
        InternationalAddresses(json, hidden);
    }

    public static void Languages(Utf8JsonWriter json, HiddenFacts hidden) =>
        json.PutArray("languages", languages => languages.Item(language =>
        {
            language.PutDescriptor("languageDescriptor", "Language", hidden.Homeland.Language);
            language.PutArray("uses", uses => uses.Item(use => use.PutDescriptor("languageUseDescriptor", "LanguageUse", "Home language")));
        }));

    public static void InternationalAddresses(Utf8JsonWriter json, HiddenFacts hidden) =>
        json.PutArray("internationalAddresses", addresses =>
        {
            if (hidden.BornAbroad)
            {
                addresses.Item(address =>
                {
                    address.PutDescriptor("addressTypeDescriptor", "AddressType", "Other");
                    address.PutDescriptor("countryDescriptor", "Country", hidden.Homeland.Code);
                    address.Put("addressLine1", hidden.BirthCity);
                    address.Put("addressLine2", hidden.BirthRegion);
                });
            }
        });

    private static void Code(Utf8JsonWriter json, string system, string? code)
    {
        if (code is not null)
        {
            json.Item(item =>
            {
                item.PutDescriptor("studentIdentificationSystemDescriptor", "StudentIdentificationSystem", system);
                item.Put("assigningOrganizationIdentificationCode", system);
                item.Put("identificationCode", code);
            });
        }
    }

    private static void Indicator(Utf8JsonWriter json, string name, string? text, string group)
    {
        if (text is not null)
        {
            json.Item(item =>
            {
                item.Put("indicatorName", name);
                item.Put("indicator", text);
                item.Put("indicatorGroup", group);
            });
        }
    }
}
