namespace Gateway.Tests.Catalogs;

public sealed class FloorNameTests
{
    [Theory]
    [InlineData("citizenshipStatusDescriptor", "floor/status-name")]
    [InlineData("usCitizen", "floor/status-name")]
    [InlineData("CountriesOfCitizenship", "floor/status-name")]
    [InlineData("Immigrant_Status", "floor/status-name")]
    [InlineData("TitleIIIImmigrantParticipationStatus", "floor/status-name")]
    [InlineData("IMM_igrant", "floor/status-name")]
    [InlineData("refugee", "floor/status-name")]
    [InlineData("Asylee", "floor/status-name")]
    [InlineData("asylumSeeker", "floor/status-name")]
    [InlineData("undocumented", "floor/status-name")]
    [InlineData("Permanent resident", "floor/status-name")]
    [InlineData("greenCard", "floor/status-name")]
    [InlineData("LPR", "floor/status-name")]
    [InlineData("DACA", "floor/status-name")]
    [InlineData("dacaExpiration", "floor/status-name")]
    [InlineData("isDacaRecipient", "floor/status-name")]
    [InlineData("Temporary Protected Status", "floor/status-name")]
    [InlineData("TPS", "floor/status-name")]
    [InlineData("alienStatus", "floor/status-name")]
    [InlineData("Resident alien", "floor/status-name")]
    [InlineData("nonResidentAlien", "floor/status-name")]
    [InlineData("unaccompanied alien child", "floor/status-name")]
    [InlineData("naturalizationDate", "floor/status-name")]
    [InlineData("visas", "floor/visa-name")]
    [InlineData("Visa", "floor/visa-name")]
    [InlineData("visaType", "floor/visa-name")]
    [InlineData("USVisa", "floor/visa-name")]
    [InlineData("F-1 Visa", "floor/visa-name")]
    [InlineData("visaExpirationDate", "floor/visa-name")]
    [InlineData("i94Number", "floor/visa-name")]
    [InlineData("I-20", "floor/visa-name")]
    [InlineData("SEVIS_ID", "floor/visa-name")]
    [InlineData("dateEnteredUS", "floor/entry-name")]
    [InlineData("dateEnteredUSSchool", "floor/entry-name")]
    [InlineData("usInitialEntry", "floor/entry-name")]
    [InlineData("usMostRecentEntry", "floor/entry-name")]
    [InlineData("usInitialSchoolEntry", "floor/entry-name")]
    [InlineData("First_Date_Into_US_School", "floor/entry-name")]
    [InlineData("FirstUSEnrollment", "floor/entry-name")]
    [InlineData("Born_Outside_US", "floor/entry-name")]
    [InlineData("CountryArrivalDate", "floor/entry-name")]
    [InlineData("originCountry", "floor/entry-name")]
    [InlineData("passportNumber", "floor/document-name")]
    [InlineData("alienNumber", "floor/status-name")]
    [InlineData("aNumber", "floor/document-name")]
    [InlineData("ＳＳＮ", "floor/document-name")]
    [InlineData("s\u200bsn", "floor/document-name")]
    [InlineData("ITIN", "floor/document-name")]
    [InlineData("сіtіzеn", "floor/status-name")]
    [InlineData("ѵіѕаТуре", "floor/visa-name")]
    public void A_name_that_speaks_of_status_is_protected(string name, string rule) =>
        Assert.Equal(rule, ShippedFloor.Whole.RuleForName(name));

    [Theory]
    [InlineData("residencyStatusDescriptor")]
    [InlineData("publicSchoolResidenceStatus")]
    [InlineData("revisable")]
    [InlineData("Advisable")]
    [InlineData("revisaDate")]
    [InlineData("supervisa")]
    [InlineData("Visual Arts")]
    [InlineData("Visalia")]
    [InlineData("itinerary")]
    [InlineData("Ice hockey")]
    [InlineData("office")]
    [InlineData("service")]
    [InlineData("alienation")]
    [InlineData("entryDate")]
    [InlineData("entryGradeLevelDescriptor")]
    [InlineData("endAcademicTerm")]
    [InlineData("httpStatus")]
    [InlineData("migrant")]
    [InlineData("firstName")]
    [InlineData("status")]
    [InlineData("F1")]
    [InlineData("birthDate")]
    [InlineData("")]
    public void A_name_that_only_looks_like_one_is_not(string name) => Assert.Null(ShippedFloor.Whole.RuleForName(name));

    [Fact]
    public void A_district_adds_to_the_shipped_floor_and_takes_nothing_from_it()
    {
        var own = ShippedFloor.Read("""
            floor: own
            never: [directory]
            names: [{rule: newcomer, contains: [newcomer], except: [visa, citizenship]}]
            """);
        foreach (var both in new[] { ShippedFloor.Whole.And(own), own.And(ShippedFloor.Whole) })
        {
            Assert.Equal("floor/newcomer", both.RuleForName("newcomerCentre"));
            Assert.NotNull(both.RuleForName("visa"));
            Assert.NotNull(both.RuleForName("citizenship"));
            Assert.Equal("floor/directory", both.RuleForClass(Policies.Catalogs.Sensitivity.Directory));
            Assert.Equal("floor/status", both.RuleForClass(Policies.Catalogs.Sensitivity.Status));
        }
    }
}
