namespace Gateway.Tests.Shipped;

/// <summary>Documents as OneRoster providers send them, redacted for an agreement that grants all it can.</summary>
public sealed class OneRosterDocumentTests
{
    [Fact]
    public void What_a_OneRoster_1_1_student_keeps() => Granted.Leaves(
        "oneroster-1.1/students",
        """
        {
          "users":[
            {
              "sourcedId":"1","status":"active","dateLastModified":"d","metadata":{"visaType":"F1"},"givenName":"A",
              "role":"student","orgs":[{"href":"h","sourcedId":"o","type":"org"}],
              "userIds":[{"type":"SEVIS","identifier":"N0012345678"}]
            },
            {"sourcedId":"2","role":"ext:refugee"}
          ]
        }
        """,
        """
        {
          "users":[
            {"sourcedId":"1","status":"active","dateLastModified":"d","givenName":"A","role":"student","orgs":[{"sourcedId":"o","type":"org"}]},
            {"sourcedId":"2"}
          ]
        }
        """);

    [Fact]
    public void What_an_assessment_result_keeps() => Granted.Leaves(
        "oneroster-1.2-gradebook/assessmentResults",
        """
        {
          "assessmentResults":[
            {
              "sourcedId":"1","student":{"href":"h","sourcedId":"s","type":"user"},"score":7,
              "comment":"born abroad","metadata":{},
              "learningObjectiveSet":[
                {
                  "source":"case",
                  "learningObjectiveResults":[{"learningObjectiveId":"x","score":1}]
                }
              ]
            }
          ]
        }
        """,
        """
        {
          "assessmentResults":[
            {
              "sourcedId":"1","student":{"sourcedId":"s","type":"user"},"score":7,"comment":"born abroad",
              "learningObjectiveSet":[
                {
                  "source":"case",
                  "learningObjectiveResults":[{"learningObjectiveId":"x","score":1}]
                }
              ]
            }
          ]
        }
        """);
}
