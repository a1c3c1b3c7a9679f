namespace Gateway.Tests.Shipped;

/// <summary>Documents as PowerSchool sends them, redacted for an agreement that grants all it can.</summary>
public sealed class PowerSchoolDocumentTests
{
    [Fact]
    public void What_PowerSchool_students_keep() => Granted.Leaves(
        "powerschool/students",
        """
        {
          "students":{
            "@expansions":"demographics","@extensions":"s_x",
            "student":[
              {
                "id":1,"local_id":2,
                "_extension_data":{
                  "_table_extension":[
                    {
                      "name":"s_x",
                      "_field":[
                        {
                          "name":"visa_type","type":"String",
                          "value":"F1"
                        }
                      ]
                    }
                  ]
                },
                "name":{"first_name":"A"},"demographics":{"gender":"F","ssn":"1"},"u_citizen":"N"
              },
              {"id":3}
            ]
          }
        }
        """,
        """
        {"students":{"student":[{"id":1,"local_id":2,"name":{"first_name":"A"},"demographics":{"gender":"F"}},{"id":3}]}}
        """);

    [Fact]
    public void A_list_of_one_PowerSchool_student_is_treated_as_the_list() => Granted.Leaves(
        "powerschool/students",
        """
        {"students":{"student":{"id":1,"demographics":{"ssn":"1","gender":"F"}}}}
        """,
        """
        {"students":{"student":{"id":1,"demographics":{"gender":"F"}}}}
        """);

    [Fact]
    public void An_expansion_of_PowerSchool_is_treated_alike_as_an_object_and_as_a_list() => Granted.Leaves(
        "powerschool/students",
        """
        {"students":{"student":{"id":1,"alerts":[{"legal":{"note":"x","expires_date":"d"}}]}}}
        """,
        """
        {"students":{"student":{"id":1,"alerts":[{"legal":{"expires_date":"d"}}]}}}
        """);

    [Fact]
    public void What_a_PowerSchool_student_keeps() => Granted.Leaves(
        "powerschool/students",
        """
        {"student":{"id":1,"_extension_data":{"x":1},"school_enrollment":{"entry_date":"d","district_of_residence":"7"}}}
        """,
        """
        {"student":{"id":1,"school_enrollment":{"entry_date":"d","district_of_residence":"7"}}}
        """, isCollection: false);

    [Fact]
    public void What_a_PowerSchool_table_keeps() => Granted.Leaves(
        "powerschool/table-students",
        """
        {
          "name":"students",
          "record":[
            {
              "id":1,"name":"students","tables":{"students":{"dcid":"1","first_name":"A","ssn":"1","visa_status":"x"}},
              "_extension_data":{}
            }
          ],
          "@extensions":"s_x"
        }
        """,
        """
        {"record":[{"id":1,"name":"students","tables":{"students":{"dcid":"1","first_name":"A"}}}]}
        """);

    [Fact]
    public void What_PowerSchool_contacts_keep() => Granted.Leaves(
        "powerschool/contacts",
        """
        [
          {
            "contactId":1,"firstName":"A","contactAccount":{"userName":"u","password":"p"},
            "contactStudents":[{"dcid":2,"contactStudentAssocExtension":{"_extension_data":{}}}],"_extension_data":{}
          }
        ]
        """,
        """
        [{"contactId":1,"firstName":"A","contactStudents":[{"dcid":2}]}]
        """);

    [Theory]
    [InlineData("""{"students":{}}""")]
    [InlineData("""{"students":{"student":[]}}""")]
    [InlineData("""{"students":{"student":null}}""")]
    public void No_PowerSchool_student_stays_none(string document) => Granted.Leaves("powerschool/students", document, document);
}
