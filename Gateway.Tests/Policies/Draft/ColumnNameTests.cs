using Gateway.Tests.Catalogs;
using Policies.Catalogs;
using Policies.Draft;
using Policies.Evaluate;
using Policies.Shipped;

namespace Gateway.Tests.Drafts;

/// <summary>Names of columns in Infinite Campus, PowerSchool and Clever, as a district meets them when it drafts a catalog.</summary>
public sealed class ColumnNameTests
{
    private static readonly ClassGuess Guess = new(PolicyLoad.From(ShippedPolicies.Texts).Snapshot!);

    [Theory]
    [InlineData("usCitizen")]
    [InlineData("visaType")]
    [InlineData("immigrant")]
    [InlineData("refugee")]
    [InlineData("usEntryType")]
    [InlineData("dateEnteredUS")]
    [InlineData("dateEnteredUSSchool")]
    [InlineData("originCountry")]
    [InlineData("ssn")]
    [InlineData("birthVerification")]
    [InlineData("birthVerificationBIE")]
    [InlineData("birthCertificate")]
    [InlineData("BirthDateVerification")]
    [InlineData("student.usCitizen")]
    [InlineData("ident.dateEnteredUS")]
    [InlineData("S_NC_IMM_Immigrant_Data")]
    [InlineData("Immigrant_Status")]
    [InlineData("Born_Outside_US")]
    [InlineData("First_School_Year_ID")]
    [InlineData("IMM_Year_ID")]
    [InlineData("First_Date_Into_US_School")]
    [InlineData("Citizenship")]
    public void What_states_it_is_withheld_by_the_floor_in_any_object(string name)
    {
        Assert.NotNull(ShippedFloor.Whole.RuleForName(name));
        Assert.NotNull(ShippedFloor.Whole.RuleForClass(Of(name)!.Value));
    }

    [Theory]
    [InlineData("birthCountry")]
    [InlineData("birthState")]
    [InlineData("birthStateNoSIF")]
    [InlineData("birthCity")]
    [InlineData("birthCounty")]
    [InlineData("dateEnteredState")]
    [InlineData("homePrimaryLanguage")]
    [InlineData("homePrimaryLanguageBIE")]
    [InlineData("homeSecondaryLanguageBIE")]
    [InlineData("languageAlt")]
    [InlineData("languageAlt2")]
    [InlineData("languageAlt3")]
    [InlineData("languageAlt4")]
    [InlineData("languageInterpreter")]
    [InlineData("languageSurveyDate")]
    [InlineData("hispanicWriteIn")]
    [InlineData("asianWriteIn")]
    [InlineData("caribbeanWriteIn")]
    [InlineData("centralAfricanWriteIn")]
    [InlineData("eastAfricanWriteIn")]
    [InlineData("latinAmericanWriteIn")]
    [InlineData("middleEasternWriteIn")]
    [InlineData("northAfricanWriteIn")]
    [InlineData("mvUnaccompaniedYouth")]
    [InlineData("districtEntryDate")]
    [InlineData("Birth_Place")]
    [InlineData("district_entry_date")]
    [InlineData("scheduling_reporting_ethnicity")]
    [InlineData("federal_ethnicity")]
    [InlineData("federal_race_decline_indicator")]
    [InlineData("district_race_code")]
    [InlineData("country")]
    [InlineData("languages")]
    [InlineData("home_language")]
    [InlineData("home_language_code")]
    [InlineData("ell_status")]
    [InlineData("hispanic_ethnicity")]
    [InlineData("race")]
    [InlineData("m_countryOfBirthCode")]
    public void What_hints_at_it_is_guessed_to_be_a_weak_proxy(string name) => Assert.Equal(Sensitivity.WeakProxy, Of(name));

    [Theory]
    [InlineData("comments")]
    [InlineData("Exception_Comments")]
    [InlineData("relationshipNote")]
    [InlineData("alert_other")]
    public void What_people_type_is_guessed_to_be_free_text(string name) => Assert.Equal(Sensitivity.FreeText, Of(name));

    [Theory]
    [InlineData("otherID")]
    [InlineData("additionalID")]
    [InlineData("BTW_3_21")]
    [InlineData("state_id")]
    [InlineData("ext")]
    [InlineData("_extension_data")]
    public void What_cannot_be_told_stays_withheld_until_somebody_has_judged_it(string name) =>
        Assert.NotNull(ShippedFloor.Whole.RuleForClass(Of(name)!.Value));

    [Theory]
    [InlineData("grace")]
    [InlineData("cell")]
    [InlineData("homeroom")]
    [InlineData("birthDate")]
    [InlineData("countryside")]
    public void A_name_that_only_looks_like_one_is_not_guessed(string name) =>
        Assert.DoesNotContain(Of(name), new Sensitivity?[] { Sensitivity.WeakProxy, Sensitivity.FreeText });

    private static Sensitivity? Of(string name) => Guess.For(new(name, IsList: false, IsOpen: false, []));
}
