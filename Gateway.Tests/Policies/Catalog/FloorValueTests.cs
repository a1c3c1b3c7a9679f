namespace Gateway.Tests.Catalogs;

public sealed class FloorValueTests
{
    [Theory]
    [InlineData("uri://ed-fi.org/StudentCharacteristicDescriptor#Immigrant", "floor/status-name")]
    [InlineData("uri://ed-fi.org/StudentCharacteristicDescriptor#Refugee", "floor/status-name")]
    [InlineData("uri://ed-fi.org/StudentCharacteristicDescriptor#Asylee", "floor/status-name")]
    [InlineData("uri://district.example/StudentCharacteristicDescriptor#Resident Alien", "floor/status-name")]
    [InlineData("http://district.example/lists/Status#undocumented", "floor/status-name")]
    [InlineData("StudentCharacteristicDescriptor#Immigrant", "floor/status-name")]
    [InlineData("studentcharacteristicdescriptor#IMMIGRANT", "floor/status-name")]
    [InlineData("uri://ed-fi.org/StudentCharacteristicDescriptor%23Immigrant", "floor/status-name")]
    [InlineData("uri%3A%2F%2Fed-fi.org%2FStudentCharacteristicDescriptor%23Immigrant", "floor/status-name")]
    [InlineData("uri://ed-fi.org/StudentCharacteristicDescriptor＃Ｉmmigrant", "floor/status-name")]
    [InlineData("uri://ed-fi.org/StudentCharacteristicDescriptor#Imm\u200bigrant", "floor/status-name")]
    [InlineData("StudentCharacteristicDescriptor\u200b#Immigrant", "floor/status-name")]
    [InlineData("uri://ed-fi.org/CitizenshipStatusDescriptor#US Citizen", "floor/status-name")]
    [InlineData("uri://ed-fi.org/CitizenshipStatusDescriptor#Other", "floor/status-name")]
    [InlineData("uri://ed-fi.org/VisaDescriptor#Other", "floor/visa-name")]
    [InlineData("uri://ed-fi.org/ProgramTypeDescriptor#Immigrant Education", "floor/status-name")]
    [InlineData("uri://ed-fi.org/ProgramTypeDescriptor#Foreign Exchange", "floor/programme-code")]
    [InlineData("uri://other.org/ProgramTypeDescriptor#foreign-exchange", "floor/programme-code")]
    [InlineData("uri://ed-fi.org/ProgramTypeDescriptor%23Foreign+Exchange", "floor/programme-code")]
    [InlineData("uri://ed-fi.org/ProgramTypeDescriptor%23Foreign%20Exchange", "floor/programme-code")]
    [InlineData("uri://ed-fi.org/PersonalInformationVerificationDescriptor#Passport", "floor/document-code")]
    [InlineData("uri://ed-fi.org/PersonalInformationVerificationDescriptor#Immigration document/visa", "floor/status-name")]
    [InlineData("uri://ed-fi.org/StudentIdentificationSystemDescriptor#SSN", "floor/identification-code")]
    [InlineData("uri://ed-fi.org/StudentIdentificationSystemDescriptor#Canadian SIN", "floor/identification-code")]
    [InlineData("ext:immigrant", "floor/status-name")]
    [InlineData("ext:Visa-Holder", "floor/visa-name")]
    [InlineData("EXT:refugee", "floor/status-name")]
    [InlineData("ｅｘｔ:refugee", "floor/status-name")]
    [InlineData("N0012345678", "floor/sevis-id")]
    [InlineData("n0012345678", "floor/sevis-id")]
    [InlineData("Ｎ００１２３４５６７８", "floor/sevis-id")]
    [InlineData("see N0012345678, on file", "floor/sevis-id")]
    [InlineData("SEVIS_N0012345678", "floor/sevis-id")]
    [InlineData("N0012345678_copy", "floor/sevis-id")]
    [InlineData("N00\u200b12345678", "floor/sevis-id")]
    [InlineData("n0012345678@pupils.example", "floor/sevis-id")]
    [InlineData("IOE0123456789", "floor/uscis-receipt")]
    [InlineData("receipt EAC1234567890.", "floor/uscis-receipt")]
    [InlineData("id_MSC1234567890_x", "floor/uscis-receipt")]
    [InlineData("""{"visaType":"F1"}""", "floor/embedded-document")]
    [InlineData("""  [{"name":"visaType"}]""", "floor/embedded-document")]
    [InlineData("\ufeff{}", "floor/embedded-document")]
    [InlineData("\u00a0\u200b{}", "floor/embedded-document")]
    public void A_value_that_speaks_of_status_is_protected_in_any_field(string value, string rule) =>
        Assert.Equal(rule, ShippedFloor.Whole.RuleFor(value, namesItsSibling: false));

    [Theory]
    [InlineData("")]
    [InlineData("F1")]
    [InlineData("Room F1")]
    [InlineData("A1234567")]
    [InlineData("A123456789")]
    [InlineData("12345678901")]
    [InlineData("Visual Arts")]
    [InlineData("Digital Citizenship")]
    [InlineData("ext:coach")]
    [InlineData("extra: visa")]
    [InlineData("C# for beginners")]
    [InlineData("#1 Immigrant Avenue")]
    [InlineData("N00123456789")]
    [InlineData("N001234567")]
    [InlineData("XN0012345678")]
    [InlineData("PLEAC1234567890")]
    [InlineData("100% Visa")]
    [InlineData("uri://ed-fi.org/ResidencyStatusDescriptor#Resident of another state")]
    [InlineData("uri://ed-fi.org/ProgramTypeDescriptor#Bilingual")]
    [InlineData("uri://ed-fi.org/ServiceDescriptor#Foreign Exchange")]
    [InlineData("uri://ed-fi.org/StudentIdentificationSystemDescriptor#District")]
    [InlineData("uri://ed-fi.org/SexDescriptor#Female")]
    public void A_value_that_only_looks_like_one_is_not(string value) =>
        Assert.Null(ShippedFloor.Whole.RuleFor(value, namesItsSibling: false));

    [Theory]
    [InlineData("Immigrant")]
    [InlineData("F-1 Visa")]
    [InlineData("Ｃitizenship")]
    public void The_name_half_of_a_pair_is_compared_with_protected_names(string name)
    {
        Assert.NotNull(ShippedFloor.Whole.RuleFor(name, namesItsSibling: true));
        Assert.Null(ShippedFloor.Whole.RuleFor(name, namesItsSibling: false));
    }

    [Theory]
    [InlineData("Visual Arts")]
    [InlineData("Ice hockey")]
    [InlineData("Advisable")]
    [InlineData("Title I Part A")]
    [InlineData("Migrant Education")]
    public void Ordinary_titles_pass_as_names(string name) => Assert.Null(ShippedFloor.Whole.RuleFor(name, namesItsSibling: true));

    [Fact]
    public void Half_a_character_is_no_error_and_hides_nothing() =>
        Assert.Equal("floor/status-name", ShippedFloor.Whole.RuleFor("ext:immi\ud800grant", namesItsSibling: false));
}
