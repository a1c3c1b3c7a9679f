using Gateway.Tests.Evaluate;
using Policies.Evaluate;
using static Gateway.Tests.Evaluate.District;

namespace Gateway.Tests.Queries;

/// <summary>A field that is withheld may not be mentioned, in any spelling, and the refusal tells nothing of what it holds.</summary>
public sealed class WithheldFieldTests
{
    private static readonly string[] Mentions =
    [
        "sort={0}", "fields={0}", "fields=sourcedId,{0}", "fields={0},sourcedId", "filter={0}='{1}'", "filter={0}!='{1}'", "filter={0}~'{1}'",
        "filter={0}>'{1}'", "filter={0}>='{1}'", "filter={0}<'{1}'", "filter={0}<='{1}'", "filter=sourcedId='1' AND {0}='{1}'",
        "filter={0}='{1}' OR sourcedId='1'", "FILTER=  {0}  =  '{1}'", "Sort={0}", "FIELDS={0}",
    ];

    private static readonly District Vendor = Granting(
        Grant("oneroster-1.2/users", "sourcedId, givenName", Everything),
        Grant("oneroster-1.2/demographics", "sourcedId, birthDate", Everything));

    public static TheoryData<string, string> Withheld => new()
    {
        { "users", "metadata" }, { "users", "metadata.visaType" }, { "users", "userIds" }, { "users", "userIds.identifier" },
        { "users", "userIds.type" }, { "users", "identifier" }, { "users", "password" }, { "users", "dateLastModified" }, { "users", "familyName" },
        { "users", "roles.role" }, { "users", "userProfiles" }, { "users", "visaType" }, { "users", "citizenship" }, { "users", "nothingKnown" },
        { "users", "givenName.length" }, { "users", "demographics.citizenship" }, { "demographics", "countryOfBirthCode" },
        { "demographics", "stateOfBirthAbbreviation" }, { "demographics", "cityOfBirth" }, { "demographics", "publicSchoolResidenceStatus" },
        { "demographics", "sex" },
    };

    [Theory]
    [MemberData(nameof(Withheld))]
    public void Any_mention_of_a_withheld_field_is_refused(string resource, string field)
    {
        string[] spellings = [field, field.ToUpperInvariant(), field.ToLowerInvariant(), char.ToUpperInvariant(field[0]) + field[1..]];
        foreach (var asked in Mentions.SelectMany(mention => spellings.Select(spelling => Written(mention, spelling, "X"))))
        {
            var refused = Vendor.Refuses($"{OneRoster}/{resource}", asked);
            Assert.Equal(RefusalCode.ParameterOnWithheldField, refused.Code);
            Assert.NotNull(refused.Rule);
        }
    }

    [Theory]
    [MemberData(nameof(Withheld))]
    public void The_refusal_is_the_same_for_any_value(string resource, string field)
    {
        foreach (var mention in Mentions)
        {
            var refusals = new[] { "US", "MX", "", "N0012345678", "ext:immigrant", new string('x', 500) }
                .Select(value => Vendor.Refuses($"{OneRoster}/{resource}", Written(mention, field, value)))
                .Select(refused => (refused.Code, refused.Parameter, refused.Rule, refused.Detail, refused.Policy));
            Assert.Single(refusals.Distinct());
        }
    }

    [Fact]
    public void The_refusal_names_the_rule_and_how_to_mend_it()
    {
        var refused = Vendor.Refuses(OneRoster + "/users", "filter=metadata.visaType='F1'");
        Assert.Equal(
            ("filter", "floor/visa-name", "`filter` mentions `metadata.visaType`, which is withheld from this client by rule floor/visa-name; leave the field out"),
            (refused.Parameter, refused.Rule, refused.Detail));
    }

    [Theory]
    [InlineData("ＳＯＲＴ=visas")]
    [InlineData("visaType=F1")]
    [InlineData("metadata=x")]
    public void A_withheld_field_as_a_parameter_is_an_unknown_one(string asked) =>
        Assert.Equal(RefusalCode.UnknownParameter, Vendor.Refuses(OneRoster + "/users", asked).Code);

    private static string Written(string mention, string field, string value) =>
        mention.Replace("{0}", field, StringComparison.Ordinal).Replace("{1}", value, StringComparison.Ordinal);
}
