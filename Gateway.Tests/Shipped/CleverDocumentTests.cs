namespace Gateway.Tests.Shipped;

/// <summary>Documents as Clever sends them, redacted for an agreement that grants all it can.</summary>
public sealed class CleverDocumentTests
{
    [Fact]
    public void What_Clever_users_keep() => Granted.Leaves(
        "clever/users",
        """
        {
          "data":[
            {
              "data":{
                "id":"1","name":{"first":"A"},"last_modified":"m",
                "roles":{"student":{"grade":"7","ext":{"visa":1},"state_id":"9"}}
              },
              "uri":"/v3.1/users/1"
            }
          ],
          "links":[{"rel":"self","uri":"/v3.1/users"}]
        }
        """,
        """
        {"data":[{"data":{"id":"1","name":{"first":"A"},"roles":{"student":{"grade":"7"}}}}]}
        """);

    [Fact]
    public void What_a_Clever_user_keeps() => Granted.Leaves(
        "clever/users",
        """
        {"data":{"id":"1","roles":{"contact":{"phone":"5"}}},"links":[{"rel":"self","uri":"/v3.1/users/1"}]}
        """,
        """
        {"data":{"id":"1","roles":{"contact":{"phone":"5"}}}}
        """, isCollection: false);
}
