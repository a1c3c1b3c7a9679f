namespace Gateway.Tests.Shipped;

/// <summary>Documents as SIF and xPress providers send them, redacted for an agreement that grants all it can.</summary>
public sealed class SifDocumentTests
{
    [Fact]
    public void What_a_SIF_student_keeps_where_attributes_have_a_sign() => Granted.Leaves(
        "sif-na-4/StudentPersonals",
        """
        {
          "StudentPersonals":{
            "StudentPersonal":[
              {
                "@RefId":"r","LocalId":"1","Name":{"@Type":"04","LastName":"L"},
                "Demographics":{
                  "Gender":"F","CitizenshipStatus":"1017",
                  "CountryArrivalDate":"d","BirthDateVerification":"1013"
                },
                "Immigrant":"Yes","OtherIdList":{"OtherId":{"@Type":"0113","#text":"7"}},
                "EmailList":{"Email":{"@Type":"Primary","#text":"a@b"}}
              }
            ]
          }
        }
        """,
        """
        {
          "StudentPersonals":{
            "StudentPersonal":[
              {
                "@RefId":"r","LocalId":"1","Name":{"@Type":"04","LastName":"L"},
                "Demographics":{"Gender":"F"},
                "EmailList":{"Email":{"@Type":"Primary","#text":"a@b"}}
              }
            ]
          }
        }
        """);

    [Fact]
    public void What_a_SIF_student_keeps_where_attributes_are_members_like_others() => Granted.Leaves(
        "sif-na-4/StudentPersonals",
        """
        {
          "StudentPersonals":{
            "StudentPersonal":[
              {
                "RefId":"r","LocalId":"1",
                "Demographics":{
                  "CitizenshipStatus":"9999",
                  "CountriesOfCitizenship":{"CountryOfCitizenship":["MX"]}
                },
                "EmailList":{"Email":[{"value":"a@b","Type":"Primary"}]},"FirstUSEnrollment":"d"
              }
            ]
          }
        }
        """,
        """
        {
          "StudentPersonals":{
            "StudentPersonal":[
              {
                "RefId":"r","LocalId":"1","Demographics":{},
                "EmailList":{"Email":[{"value":"a@b","Type":"Primary"}]}
              }
            ]
          }
        }
        """);

    [Fact]
    public void What_an_xPress_contact_keeps() => Granted.Leaves(
        "sif-xpress/xContacts",
        """
        {
          "xContacts":{
            "xContact":[
              {
                "@refId":"r","name":{"familyName":"L"},"otherIds":{"otherId":[{"type":"USVisa","id":"7"}]},
                "relationships":{"relationship":[{"studentRefId":"s","relationshipCode":"Mother"}]}
              }
            ]
          }
        }
        """,
        """
        {
          "xContacts":{
            "xContact":[
              {
                "@refId":"r","name":{"familyName":"L"},
                "relationships":{"relationship":[{"studentRefId":"s","relationshipCode":"Mother"}]}
              }
            ]
          }
        }
        """);

    [Fact]
    public void What_an_xPress_student_keeps() => Granted.Leaves(
        "sif-xpress/xStudents",
        """
        {"xStudent":{"refId":"r","demographics":{"sex":"F","usCitizenshipStatus":"0"}}}
        """,
        """
        {"xStudent":{"refId":"r","demographics":{"sex":"F"}}}
        """, isCollection: false);

    [Theory]
    [InlineData("""{"StudentPersonals":{"StudentPersonal":[{"@RefId":"r"}]}}""")]
    [InlineData("""{"StudentPersonals":{"StudentPersonal":{"RefId":"r"}}}""")]
    public void A_SIF_student_is_accounted_for_in_either_mapping(string document) =>
        Assert.Equal("r", Assert.Single(Granted.Redact("sif-na-4/StudentPersonals", document, isCollection: true).Result.Report.RecordIds));
}
