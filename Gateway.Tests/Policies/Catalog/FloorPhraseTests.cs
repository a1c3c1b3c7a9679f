namespace Gateway.Tests.Catalogs;

public sealed class FloorPhraseTests
{
    [Theory]
    [InlineData("The family is undocumented.", "floor/phrase-status")]
    [InlineData("UN\u00adDOCUMENTED", "floor/phrase-status")]
    [InlineData("u\u200bndocumented", "floor/phrase-status")]
    [InlineData("ｕｎｄｏｃｕｍｅｎｔｅｄ", "floor/phrase-status")]
    [InlineData("undосumеntеd", "floor/phrase-status")]
    [InlineData("has a D.A.C.A. renewal", "floor/phrase-status")]
    [InlineData("DACA-eligible", "floor/phrase-status")]
    [InlineData("waiting for a green\n card", "floor/phrase-status")]
    [InlineData("became a U.S. citizen in May", "floor/phrase-status")]
    [InlineData("shows good citizenship", "floor/phrase-status")]
    [InlineData("immigration court on Monday", "floor/phrase-status")]
    [InlineData("came on a visa", "floor/phrase-papers")]
    [InlineData("paid by Visa card", "floor/phrase-papers")]
    [InlineData("passport copied", "floor/phrase-papers")]
    [InlineData("Father was detained by ICE in March", "floor/phrase-enforcement")]
    [InlineData("two I.C.E. agents at the door", "floor/phrase-enforcement")]
    [InlineData("ICE raid near the school", "floor/phrase-enforcement")]
    [InlineData("uncle was deported", "floor/phrase-enforcement")]
    [InlineData("came to the U.S. in 2021", "floor/phrase-arrival")]
    [InlineData("No tienen papeles", "floor/phrase-status")]
    [InlineData("trámite de CIUDADANÍA", "floor/phrase-status")]
    [InlineData("tramite de ciudadani\u0301a", "floor/phrase-status")]
    [InlineData("es soñador", "floor/phrase-status")]
    [InlineData("miedo de la migra", "floor/phrase-enforcement")]
    [InlineData("lo deportaron", "floor/phrase-enforcement")]
    [InlineData("cruzó la frontera", "floor/phrase-arrival")]
    [InlineData("Tsev neeg no yog neeg thoj nam.", "floor/phrase-status")]
    [InlineData("tsis muaj npav ntsuab", "floor/phrase-status")]
    [InlineData("ntshai raug xa rov qab teb chaws", "floor/phrase-enforcement")]
    [InlineData("brought the I-20 along", "floor/form-name")]
    [InlineData("form I-94 is missing", "floor/form-name")]
    [InlineData("SSN 123-45-6789", "floor/social-security-number")]
    [InlineData("A123-456-789", "floor/alien-number")]
    [InlineData("A-No. 012345678", "floor/alien-number")]
    [InlineData("ITIN 912345678", "floor/tax-number")]
    [InlineData("social security: 123456789", "floor/social-security-number")]
    [InlineData("arrival record 123456789A1", "floor/admission-number")]
    [InlineData("receipt IOE 01-234-56789", "floor/uscis-receipt")]
    [InlineData("F-1 status until June", "floor/visa-class")]
    [InlineData("(c)(33) came in the mail", "floor/work-permit-class")]
    public void Text_that_speaks_of_status_is_protected(string text, string rule)
    {
        Assert.Equal(rule, ShippedFloor.Whole.RuleForText(text));
        Assert.Equal(rule, ShippedFloor.Whole.RuleForText($"Note: {text}; see file"));
        Assert.Equal(rule, ShippedFloor.Whole.RuleForText(text.ToUpperInvariant()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Plays ice hockey on Mondays")]
    [InlineData("The experiment needs dry ice.")]
    [InlineData("slipped on ice, put on ice for ten minutes")]
    [InlineData("The essay is revisable; advisable to supervise.")]
    [InlineData("a feeling of alienation")]
    [InlineData("le gustan los deportes")]
    [InlineData("comprobante de residencia")]
    [InlineData("Mica reads well")]
    [InlineData("avisado por la maestra")]
    [InlineData("bus takes I-94 to Layton")]
    [InlineData("moved to room F1")]
    [InlineData("grade A12")]
    [InlineData("A1234567")]
    [InlineData("state id 123456789")]
    [InlineData("Call 414-555-0123 or 414 555 0123")]
    [InlineData("Then I. 20 minutes later he left")]
    [InlineData("speaks Spanish at home, needs an interpreter")]
    [InlineData("nyob hauv tsev nrog niam txiv")]
    public void Text_that_only_looks_like_it_is_not(string text) => Assert.Null(ShippedFloor.Whole.RuleForText(text));

    [Fact]
    public void Phrases_speak_in_free_text_only() =>
        Assert.Null(ShippedFloor.Whole.RuleFor("The family is undocumented.", namesItsSibling: false));

    [Fact]
    public void A_district_adds_the_words_of_its_own_languages()
    {
        var own = ShippedFloor.Read("floor: own\nphrases: [{rule: phrase-status, language: so, phrases: [qaxooti*]}]");
        foreach (var both in new[] { ShippedFloor.Whole.And(own), own.And(ShippedFloor.Whole) })
        {
            Assert.Equal("floor/phrase-status", both.RuleForText("Qoysku waa qaxootiga"));
            Assert.NotNull(both.RuleForText("undocumented"));
        }

        Assert.Null(ShippedFloor.Whole.RuleForText("Qoysku waa qaxootiga"));
    }
}
